import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, in the letters that a URL needs no escaping for. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. It is random, so a plain hash is enough: there is nothing to guess. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
