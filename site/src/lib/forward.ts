import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { forwardedHeaders, returnedHeaders } from './forward-headers.ts'
import { problem } from './forward-problem.ts'
import { limitBytes, TooLarge } from './limit-bytes.ts'
import { MAX_FORWARDED_BYTES } from './limits.ts'

/** A Lambda behind an HTTP API has 30 seconds; nothing that is still alive answers later. */
const TIMEOUT_MS = 30_000

/**
 * Passes a request on and streams the answer back as it came, compressed or not (`fetch` would
 * unpack it). What cannot be reached is answered by a problem document, as the API would.
 */
export async function forward(request: Request, apiUrl: string, clientAddress: string) {
  if (!new URL(request.url).pathname.startsWith('/api/')) return problem('route.not_found')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_FORWARDED_BYTES)
    return problem('request.too_large')
  try {
    const answer = await send(request, apiUrl, clientAddress)
    const status = answer.statusCode ?? 502
    const isEmpty = request.method === 'HEAD' || status === 204 || status === 304
    if (isEmpty) answer.resume()
    return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), {
      status,
      headers: returnedHeaders(answer),
    })
  } catch (error) {
    return problem(error instanceof TooLarge ? 'request.too_large' : 'service.unavailable')
  }
}

function send(request: Request, apiUrl: string, clientAddress: string) {
  const target = targetOf(request, apiUrl)
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>()
  const outgoing = (target.protocol === 'https:' ? https : http).request(target, {
    method: request.method,
    headers: forwardedHeaders(request, target.host, clientAddress),
    signal: request.signal,
    timeout: TIMEOUT_MS,
    // Only what has no body shares connections: nobody's request may follow on one where an answer
    // came before the body was over.
    ...(request.body ? { agent: false } : {}),
  })
  outgoing.on('response', resolve)
  outgoing.on('timeout', () => outgoing.destroy(new Error('The API did not answer in time')))
  outgoing.on('error', reject)
  if (request.body) {
    const body = Readable.fromWeb(request.body as NodeStream)
    pipeline(body, limitBytes(MAX_FORWARDED_BYTES), outgoing).catch(reject)
  } else outgoing.end()
  return promise
}

/** The address at the API. Resolving the path instead would let `//evil.example/` name the host. */
function targetOf(request: Request, apiUrl: string): URL {
  const { pathname, search } = new URL(request.url)
  const target = new URL(apiUrl)
  target.pathname = pathname
  target.search = search
  return target
}
