import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Nothing under /api: the API has decided for itself, and what it sent goes on byte by byte. */
const isForwarded = ({ url = '/' }: IncomingMessage) =>
  URL.parse(`http://site${url}`)?.pathname.startsWith('/api/') ?? false

/**
 * What must arrive as it was written: answers to one person or to what they sent, whose compressed
 * length would let a guess at what is in them be checked (docs/decisions/0007); a part of a file,
 * whose place is counted in its own bytes; events, which must not wait for more of them.
 */
function isLeftAlone({ method }: IncomingMessage, response: ServerResponse): boolean {
  const said = (name: string) => String(response.getHeader(name) ?? '')
  return (
    method === 'POST' ||
    /no-store/.test(said('cache-control')) ||
    response.hasHeader('content-range') ||
    said('content-type').startsWith('text/event-stream')
  )
}

const answerInShort = compression({
  filter(request, response) {
    if (isForwarded(request) || isLeftAlone(request, response)) return false
    // Says of what it stands for what a whole answer would have said.
    if (response.statusCode === 304) response.appendHeader('vary', 'Accept-Encoding')
    if (!compression.filter(request, response)) return false
    // The length would be that of the answer uncompressed, which a GET might not get.
    if (request.method === 'HEAD') response.removeHeader('content-length')
    return true
  },
}) as unknown as Middleware

/** Makes an answer travel as brotli or gzip where its reader takes that and it is worth it. */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  answerInShort(request, response, () => {})
  const write = response.write.bind(response)
  // The library forgets whoever waits for a write, and Astro does when a page fails half-way.
  response.write = ((chunk: unknown, ...more: unknown[]) => {
    const encoding = more.find((each) => typeof each === 'string')
    const done = more.find((each) => typeof each === 'function')
    if (done) process.nextTick(done)
    return write(chunk, encoding as BufferEncoding)
  }) as typeof response.write
}
