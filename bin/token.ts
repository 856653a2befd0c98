import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { SERVICE_AUDIENCE, SERVICE_TOKEN_SECONDS } from '#api/policy'

/** `JWT_SECRET=… node bin/token.ts <scope>` prints a service token that lasts five minutes. */
const scope = process.argv[2]
const secret = process.env['JWT_SECRET']
if (!scope || !secret) {
  console.error('Usage: JWT_SECRET=… npm run --silent token -- doctors')
  process.exit(2)
}
console.log(
  await new SignJWT({ scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(randomUUID())
    .setAudience(SERVICE_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${SERVICE_TOKEN_SECONDS}s`)
    .sign(new TextEncoder().encode(secret)),
)
