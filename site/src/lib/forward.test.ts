import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { forward } from './forward.ts'
import { MAX_FORWARDED_BYTES } from './limits.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

async function anApi(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const request = (path: string, init: RequestInit = {}) =>
  new Request(`http://doktolib.test${path}`, { ...init, duplex: 'half' } as RequestInit)

test('method, path, query, body and answer pass through', async () => {
  const seen: string[] = []
  const api = await anApi((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`)
    response.writeHead(201, { 'content-type': 'application/json', location: '/api/v1/x/1' })
    incoming.pipe(response)
  })

  const body = JSON.stringify({ a: 'é' })
  const answer = await forward(
    request('/api/v1/x?q=a%2Bb', { method: 'POST', body }),
    api,
    '10.0.0.9',
  )

  expect(seen).toEqual(['POST /api/v1/x?q=a%2Bb'])
  expect(answer.status).toBe(201)
  expect(answer.headers.get('location')).toBe('/api/v1/x/1')
  expect(await answer.text()).toBe(body)
})

test('the API learns who asked, and nothing that is only between neighbours or only ours', async () => {
  let seen: IncomingHttpHeaders = {}
  const api = await anApi((incoming, response) => {
    seen = incoming.headers
    response.end()
  })
  const headers = {
    authorization: 'Bearer t',
    cookie: 'visits=secret; session=s; __Host-visits=secret',
    connection: 'x-private',
    'x-private': '1',
    'x-forwarded-for': '203.0.113.7',
    te: 'trailers',
  }

  await forward(request('/api/v1/x', { headers }), api, '10.0.0.9')

  expect(seen).toMatchObject({
    authorization: 'Bearer t',
    cookie: 'session=s',
    'x-forwarded-for': '203.0.113.7, 10.0.0.9',
    'x-forwarded-host': 'doktolib.test',
    'x-forwarded-proto': 'http',
    host: new URL(api).host,
  })
  expect(seen).not.toHaveProperty('x-private')
  expect(seen).not.toHaveProperty('te')
})

test('a compressed answer stays compressed and two cookies stay two', async () => {
  const packed = gzipSync('x'.repeat(2_000))
  const api = await anApi((_, response) => {
    response
      .writeHead(200, { 'content-encoding': 'gzip', 'set-cookie': ['a=1', 'b=2'] })
      .end(packed)
  })

  const answer = await forward(request('/api/v1/x'), api, '10.0.0.9')

  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(packed)
})

test.each([204, 304])('an answer %i has no body', async (status) => {
  const api = await anApi((_, response) => response.writeHead(status).end())

  expect((await forward(request('/api/v1/x'), api, '10.0.0.9')).status).toBe(status)
})

test('an API that is down is told as a problem document', async () => {
  const answer = await forward(request('/api/v1/x'), 'http://127.0.0.1:9', '10.0.0.9')

  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.json()).toMatchObject({ code: 'service.unavailable', status: 503 })
})

test('a body that says or turns out to be too large is refused', async () => {
  const api = await anApi((incoming, response) => {
    incoming.resume()
    incoming.on('end', () => response.end())
  })
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
  })
  const said = { 'content-length': String(MAX_FORWARDED_BYTES + 1) }

  const answers = await Promise.all([
    forward(request('/api/v1/x', { method: 'POST', headers: said, body: 'x' }), api, '10.0.0.9'),
    forward(request('/api/v1/x', { method: 'POST', body: endless }), api, '10.0.0.9'),
  ])

  expect(answers.map(({ status }) => status)).toEqual([413, 413])
})
