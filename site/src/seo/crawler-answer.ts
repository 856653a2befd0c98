import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { FRONTEND_URL } from 'astro:env/server'
import { isUnavailable } from '#client'

/** What a crawler is told, and what it follows from: the same again needs not be sent again. */
export interface Told {
  readonly type: 'application/xml' | 'text/plain'
  readonly text: Iterable<string>
  readonly follows: unknown
}

/**
 * Tells a crawler something that may be kept for an hour: of an address that the operator has
 * named, that is. What was made of the address that a request asked for is kept by nobody, since
 * somebody may have forged it. An API that is down is no site without pages.
 */
export async function tellCrawler(
  request: Request,
  origin: string,
  tell: () => Promise<Told | undefined>,
): Promise<Response> {
  try {
    const told = await tell()
    if (!told) return new Response(null, { status: 404 })
    const etag = `W/"${createHash('sha256')
      .update(JSON.stringify([origin, told.follows]))
      .digest('base64url')
      .slice(0, 22)}"`
    const headers = {
      etag,
      'content-type': `${told.type}; charset=utf-8`,
      'cache-control': FRONTEND_URL ? 'public, max-age=3600' : 'no-store',
    }
    if (request.headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers })
    const body = Readable.toWeb(Readable.from(told.text, { objectMode: false })) as ReadableStream
    return new Response(body, { headers })
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return new Response(null, {
      status: 503,
      headers: { 'retry-after': '60', 'cache-control': 'no-store' },
    })
  }
}
