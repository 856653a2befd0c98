import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { isHost } from '../seo/origin.ts'
import { PAGE_HEADERS } from './page-headers.ts'

/**
 * Whether a request can be read at all: it names a host, if any, as browsers do, and its path is one
 * that can be decoded. Anything else the adapter takes for a failure of its own, and tells the log
 * all about it.
 */
export function isReadable({ url = '', headers: { host } }: IncomingMessage): boolean {
  if (host !== undefined && !isHost(host)) return false
  if (!url.startsWith('/') || !URL.canParse(`http://site${url}`)) return false
  try {
    return decodeURI(url) !== ''
  } catch {
    return false
  }
}

/** The answer to one that cannot. */
export function refuse(response: ServerResponse): void {
  response
    .writeHead(400, {
      ...PAGE_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(STATUS_CODES[400])
}
