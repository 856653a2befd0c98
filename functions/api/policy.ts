import type { Scope } from '#vocabulary/api'
import { Problem } from './problem.ts'

/**
 * Who may call a route. `public`: everybody. `manage`: whoever holds an appointment's manage token,
 * `hold`: whoever holds the token of a held time; the route itself looks up which. `service`: a
 * signed token with exactly this scope.
 */
export type Policy = 'public' | 'manage' | 'hold' | { readonly service: Scope }

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
  if (typeof policy === 'object') await admitService(policy.service, bearer, jwtSecret, now)
  return bearer
}

async function admitService(
  scope: Scope,
  token: string,
  secret: string | undefined,
  now: Date,
): Promise<void> {
  if (!secret) throw new Problem('actor.unknown')
  // Only services need what reads their tokens; a cold start for a patient does not wait for it.
  const { scopeOfServiceToken } = await import('./service-token.ts')
  const found = await scopeOfServiceToken(token, secret, now)
  if (found === undefined) throw new Problem('actor.unknown')
  if (found !== scope) throw new Problem('actor.forbidden')
}
