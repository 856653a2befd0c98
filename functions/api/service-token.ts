import { randomUUID } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Scope } from '#vocabulary/api'

const AUDIENCE = 'doktolib'
const LIFETIME_SECONDS = 300
/** Clocks of two machines are never quite the same. */
const TOLERANCE_SECONDS = 5

/** A token that lets a service in for one scope, for five minutes. */
export async function signServiceToken(scope: Scope, secret: string, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(randomUUID())
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(new TextEncoder().encode(secret))
}

/**
 * The scope that a valid token carries; undefined for a token that is not ours, is over, or was
 * made to last longer than five minutes.
 */
export async function scopeOfServiceToken(
  token: string,
  secret: string,
  now: Date,
): Promise<unknown> {
  const claims = await verified(token, secret, now)
  if (!claims?.exp || !claims.iat || claims.exp - claims.iat > LIFETIME_SECONDS) return undefined
  return claims['scope'] ?? ''
}

async function verified(token: string, secret: string, now: Date): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: LIFETIME_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
