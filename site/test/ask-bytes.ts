import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface BytesAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * Asks for a path as it is written, which `URL` would tidy up, and takes the body as it travelled,
 * which `fetch` would unpack.
 */
export async function askBytes(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<BytesAnswer> {
  const [, host, port, path] = /^http:\/\/([^/:]+):(\d+)(\/.*)$/.exec(url) ?? []
  if (path === undefined) throw new Error(`Not an address of ours: ${url}`)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host, port, path, method, headers, agent: false }, resolve).on('error', reject).end()
  })
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}
