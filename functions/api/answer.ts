import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { Reply, Route } from './route.ts'

/** Below this, compressing costs more than it saves. */
const COMPRESS_FROM_BYTES = 1024

/** The reply as an HTTP answer: serialised, with an ETag where it may be kept, 304 where it was. */
export function answer(c: Context, spec: Route['spec'], reply: Reply): Response {
  const status = reply.status ?? spec.success.status
  if (status === 204) {
    const headers = { ...reply.headers, 'Cache-Control': spec.cache }
    return new Response(null, { status, headers })
  }
  const { mediaType } = spec.success
  const text = mediaType ? String(reply.body) : JSON.stringify(reply.body)
  const headers = new Headers(reply.headers)
  headers.set('Content-Type', mediaType ?? 'application/json')
  headers.set('Cache-Control', status < 300 ? spec.cache : 'no-store')

  const isCacheable = status === 200 && spec.cache !== 'no-store'
  if (isCacheable) {
    const etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`
    headers.set('ETag', etag)
    if (matches(c.req.header('If-None-Match'), etag)) {
      headers.delete('Content-Type')
      headers.set('Vary', 'Accept-Encoding')
      return new Response(null, { status: 304, headers })
    }
  }
  return send(c, text, status, headers)
}

/** Sends text, compressed if the caller can read that and it pays. */
export function send(c: Context, text: string, status: number, headers: Headers): Response {
  headers.append('Vary', 'Accept-Encoding')
  if (
    Buffer.byteLength(text) < COMPRESS_FROM_BYTES ||
    !acceptsGzip(c.req.header('Accept-Encoding'))
  ) {
    return new Response(text, { status, headers })
  }
  headers.set('Content-Encoding', 'gzip')
  return new Response(gzipSync(text, { level: 1 }), { status, headers })
}

/** The weak comparison of RFC 9110 §13.1.2: whether a tag is marked weak makes no difference. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''))
}

function acceptsGzip(acceptEncoding = ''): boolean {
  const named = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(acceptEncoding)
  return named !== null && Number(named[1] ?? 1) > 0
}
