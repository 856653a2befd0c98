import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { askBytes } from '../../test/ask-bytes.ts'
import { compress } from './compress.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

const PAGE = '<p>Free times</p>'.repeat(500)
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
const page =
  (headers: Record<string, string> = {}, body = PAGE, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { ...HTML, ...headers }).end(body)

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly accepts?: string
}

/** What somebody is answered who asks a server with this behind the compression. */
async function ask(listener: RequestListener, asked: Asked = {}) {
  const { method = 'GET', path = '/', accepts = 'gzip, deflate, br' } = asked
  const server = createServer((incoming, response) => {
    compress(incoming, response)
    listener(incoming, response)
  })
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return askBytes(`http://127.0.0.1:${port}${path}`, { 'accept-encoding': accepts }, method)
}

test('a page travels as the shortest that its reader takes', async () => {
  const [brotli, gzip, plain] = await Promise.all([
    ask(page()),
    ask(page(), { accepts: 'gzip' }),
    ask(page(), { accepts: 'br;q=0, identity' }),
  ])

  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE)
  expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
  expect(gunzipSync(gzip.body).toString()).toBe(PAGE)
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.headers.vary).toBe('Accept-Encoding')
  expect(plain.body.toString()).toBe(PAGE)
})

test('what the answer depended on already is still said', async () => {
  const { headers } = await ask(page({ vary: 'Accept-Language, Cookie' }))

  expect(headers.vary).toBe('Accept-Language, Cookie, Accept-Encoding')
})

test.for([
  ['is small', page({ 'content-length': '4' }, 'Tiny')],
  ['is for one person', page({ 'cache-control': 'no-store' })],
  ['is a picture', page({ 'content-type': 'image/png' })],
  ['is a part of a file', page({ 'content-range': 'bytes 0-9/90' }, PAGE, 206)],
  ['tells events', page({ 'content-type': 'text/event-stream' })],
  ['must not be changed', page({ 'cache-control': 'no-transform' })],
] as const)('what %s arrives as it was written', async ([, listener]) => {
  const { headers, body } = await ask(listener)

  expect(headers).not.toHaveProperty('content-encoding')
  expect(body.toString()).toMatch(/^(Tiny|<p>)/)
})

test('the answer to a form arrives as it was written', async () => {
  const { headers, body } = await ask(page(), { method: 'POST' })

  expect(headers).not.toHaveProperty('content-encoding')
  expect(body.toString()).toBe(PAGE)
})

test.for(['/api/v1/doctors', '/x/../api/v1/doctors', '/x/%2e%2e/api/v1/doctors'])(
  'what the API answers goes on as it came: %s',
  async (path) => {
    const { headers, body } = await ask(page({ etag: '"strong"' }), { path })

    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('vary')
    expect(body.toString()).toBe(PAGE)
  },
)

test('HEAD says of the page what is true of it compressed, and not its length', async () => {
  const length = { 'content-length': String(PAGE.length) }

  const { headers, body } = await ask(page(length), { method: 'HEAD' })

  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers).not.toHaveProperty('content-length')
  expect(body).toHaveLength(0)
})

test('"not changed" has no body and depends on what the page depends on', async () => {
  const { status, headers, body } = await ask((_, response) => {
    response.writeHead(304, { etag: 'W/"1"' }).end()
  })

  expect([status, body.length]).toEqual([304, 0])
  expect(headers).toMatchObject({ vary: 'Accept-Encoding', etag: 'W/"1"' })
})

test('a page that fails half-way is cut off, not left open', async () => {
  const answer = ask((_, response) => {
    response.writeHead(200, HTML)
    response.write(PAGE)
    response.write('Internal server error', () => void response.destroy())
  })

  await expect(answer).rejects.toThrow(/aborted|hang up/)
})

test('a page that is written on when its reader has left harms nobody', async () => {
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, HTML)
    const writing = setInterval(() => response.write(PAGE), 1)
    closers.push(() => clearInterval(writing))
    setTimeout(() => response.destroy(), 20)
  }

  await expect(ask(endless)).rejects.toThrow(/aborted|hang up/)
  expect((await ask(page())).status).toBe(200)
})
