import { errors, jwtVerify } from 'jose'
import { Problem } from './problem.ts'

/** What a service may be let in for; one scope a token. */
export type Scope = 'doctors'

/**
 * Who may call a route. `public`: everybody. `manage`: whoever holds an appointment's manage token;
 * the route itself looks up which. `service`: a signed token with exactly this scope.
 */
export type Policy = 'public' | 'manage' | { readonly service: Scope }

export const SERVICE_AUDIENCE = 'doktolib'
export const SERVICE_TOKEN_SECONDS = 300

interface Admission {
  readonly policy: Policy
  readonly authorization: string | undefined
  readonly jwtSecret: string | undefined
  readonly now: Date
}

/** Lets the caller in and answers the bearer token that did it, or throws the refusal. */
export async function admit({
  policy,
  authorization,
  jwtSecret,
  now,
}: Admission): Promise<string | undefined> {
  if (policy === 'public') return undefined
  const bearer = /^Bearer ([\w.~+/-]{1,4096}=*)$/i.exec(authorization ?? '')?.[1]
  if (!bearer) throw new Problem('actor.unknown')
  if (policy !== 'manage') await admitService(policy.service, bearer, jwtSecret, now)
  return bearer
}

async function admitService(
  scope: Scope,
  token: string,
  secret: string | undefined,
  now: Date,
): Promise<void> {
  if (!secret) throw new Problem('actor.unknown')
  const claims = await readClaims(token, secret, now)
  if (claims.scope !== scope) throw new Problem('actor.forbidden')
}

async function readClaims(token: string, secret: string, now: Date) {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: SERVICE_AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: SERVICE_TOKEN_SECONDS,
      currentDate: now,
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Problem('actor.unknown', { cause: error })
    throw error
  }
}
