import { type Scope, scopes } from '#vocabulary/api'
import { signServiceToken } from '#api/service-token'

/** `JWT_SECRET=… npm run --silent token -- <scope>` prints a service token that lasts five minutes. */
const scope = process.argv[2]
const secret = process.env['JWT_SECRET']
if (!isScope(scope) || !secret) {
  console.error(`Usage: JWT_SECRET=… npm run --silent token -- ${scopes.join('|')}`)
  process.exit(2)
}
console.log(await signServiceToken(scope, secret, new Date()))

function isScope(text: string | undefined): text is Scope {
  return (scopes as readonly string[]).includes(text ?? '')
}
