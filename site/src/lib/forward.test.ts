import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
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

test.each(['GET', 'HEAD'])(
  'a %s passes on no length of a body that does not follow',
  async (method) => {
    const seen: IncomingHttpHeaders[] = []
    const api = await anApi((incoming, response) => {
      seen.push(incoming.headers)
      response.end()
    })

    for (const framing of [{ 'content-length': '9' }, { 'transfer-encoding': 'chunked' }])
      await forward(withHeaders(method, { ...framing, expect: '100-continue' }), api, '10.0.0.9')

    expect(seen).toHaveLength(2)
    for (const headers of seen) {
      expect(headers).not.toHaveProperty('content-length')
      expect(headers).not.toHaveProperty('transfer-encoding')
      expect(headers).not.toHaveProperty('expect')
    }
  },
)

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  'the body of a %s is framed by what sends it, on a connection that nobody else gets',
  async (method) => {
    const bodies: string[] = []
    const sockets = new Set<Socket>()
    const api = await anApi((incoming, response) => {
      sockets.add(incoming.socket)
      let body = ''
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
      incoming.on('end', () => {
        bodies.push(`${incoming.method} ${body}`)
        response.end()
      })
    })
    const lies = { 'content-length': '3' }

    const send = () => forward(withHeaders(method, lies, 'GET /x HTTP/1.1'), api, '10.0.0.9')
    await (await send()).text()
    await (await send()).text()

    expect(bodies).toEqual([`${method} GET /x HTTP/1.1`, `${method} GET /x HTTP/1.1`])
    expect(sockets.size).toBe(2)
  },
)

test.each(['//other.example/api/v1/x', '//api/v1/x', '///x', '/doctor/x', '/api', '/apix/'])(
  'what is not under /api is not asked for: %s',
  async (path) => {
    const seen: (string | undefined)[] = []
    const api = await anApi((incoming, response) => {
      seen.push(incoming.url)
      response.end()
    })

    const answer = await forward(request(path), api, '10.0.0.9')

    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'route.not_found' })
    expect(seen).toEqual([])
  },
)

test.each(['/api//evil.example/', '/api/@evil.example/', '/api/v1/..;/', '/api/%5cevil.example'])(
  'the host that is asked is the API, whatever the path: %s',
  async (path) => {
    const seen: string[] = []
    const api = await anApi((incoming, response) => {
      seen.push(`${incoming.headers.host} ${incoming.url}`)
      response.end()
    })

    await forward(request(path), api, '10.0.0.9')

    expect(seen).toEqual([`${new URL(api).host} ${path}`])
  },
)

/** A request as the server makes it: of the browser's headers, which `Request` would refuse here. */
function withHeaders(method: string, headers: Record<string, string>, body?: string): Request {
  const made = request('/api/v1/x', { method, ...(body === undefined ? {} : { body }) })
  for (const [name, value] of Object.entries(headers)) made.headers.set(name, value)
  return made
}
