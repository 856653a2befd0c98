import { once } from 'node:events'
import { connect } from 'node:net'

/** One answer as its bytes came, for what `fetch` does not say or send. */
export interface RawAnswer {
  readonly status: number
  readonly text: string
}

/** Writes these bytes to the server and reads until it is quiet or hangs up. */
export async function sendRaw(url: string, bytes: string, quietMs = 150): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  // A refused body may be answered and the connection reset; what was said before counts.
  socket.on('error', () => {})
  socket.setTimeout(quietMs, () => text && socket.destroy())
  socket.write(bytes)
  await once(socket, 'close')
  return text
    .split(/(?=HTTP\/1\.1 \d{3})/)
    .filter(Boolean)
    .map((answer) => ({ status: Number(answer.slice(9, 12)), text: answer }))
}

/** A request with a body, framed by its length or in chunks. */
export function rawRequest(
  line: string,
  body: string,
  framing: 'length' | 'chunks',
  headers: readonly string[] = [],
): string {
  const isChunked = framing === 'chunks'
  const frame = isChunked ? 'transfer-encoding: chunked' : `content-length: ${body.length}`
  const framed = isChunked ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body
  return [`${line} HTTP/1.1`, 'host: localhost', frame, ...headers, '', framed].join('\r\n')
}
