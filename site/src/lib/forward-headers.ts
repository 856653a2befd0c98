import type { IncomingMessage } from 'node:http'
import { isHoldCookie } from '../booking/holds-cookie.ts'
import { VISITS_COOKIE_NAMES } from '../booking/visits-cookie.ts'

/** Meant for the next neighbour only (RFC 9110 §7.6.1), never passed on. */
const HOP_BY_HOP = new Set([
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * How the browser framed its body, and whether it waits to send it. A length that is passed on
 * without its body makes the API read the next request on the connection, somebody else's, as that
 * body; how long the body is to the API is said only by what sends it.
 */
const FRAMING = new Set(['content-length', 'expect'])

/** Headers of the request to the API: the browser's, less what is ours, plus where it came from. */
export function forwardedHeaders(request: Request, host: string, clientAddress: string) {
  const named = namedByConnection(request.headers.get('connection'))
  const headers: Record<string, string> = {}
  for (const [name, value] of request.headers)
    if (!HOP_BY_HOP.has(name) && !FRAMING.has(name) && !named.has(name) && name !== 'cookie')
      headers[name] = value

  const cookie = withoutOurs(request.headers.get('cookie'))
  if (cookie) headers['cookie'] = cookie
  headers['x-forwarded-for'] = forwardedFor(request, clientAddress)
  headers['x-forwarded-host'] ??= request.headers.get('host') ?? new URL(request.url).host
  headers['x-forwarded-proto'] ??= new URL(request.url).protocol.slice(0, -1)
  headers['host'] = host
  // Said aloud, since Node sends the body of a DELETE or OPTIONS without any frame otherwise.
  if (request.body) headers['transfer-encoding'] = 'chunked'
  return headers
}

/** Where a request came from, as far as anybody says: the proxies before us, then the one we hear. */
export function forwardedFor(request: Request, clientAddress: string): string {
  const chain = request.headers.get('x-forwarded-for')
  return chain ? `${chain}, ${clientAddress}` : clientAddress
}

/** Headers of the answer, several of one name (`Set-Cookie`) kept apart. */
export function returnedHeaders(answer: IncomingMessage): Headers {
  const named = namedByConnection(answer.headers.connection ?? null)
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.headersDistinct))
    if (!HOP_BY_HOP.has(name) && !named.has(name))
      for (const value of values ?? []) headers.append(name, value)
  return headers
}

function namedByConnection(value: string | null): Set<string> {
  return new Set((value ?? '').split(',').map((name) => name.trim().toLowerCase()))
}

/** The API has no business with the cookies that hold the tokens of visits and of held times. */
function withoutOurs(cookie: string | null): string {
  return (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair && !isOurs(pair.split('=', 1)[0] ?? ''))
    .join('; ')
}

const isOurs = (name: string) => VISITS_COOKIE_NAMES.includes(name) || isHoldCookie(name)
