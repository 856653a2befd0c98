import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { checkVisio, handler } from './health.ts'

const now = new Date('2026-11-24T12:00:00Z')

/** A server of the video service; `prepare` may teach it more than HTTP. */
async function aServer(listener: RequestListener, prepare: (server: Server) => void = () => {}) {
  const server = createServer(listener)
  prepare(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    http: `http://127.0.0.1:${port}`,
    ws: `ws://127.0.0.1:${port}`,
    [Symbol.dispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const aHealthyServer = () => aServer((_, response) => response.end('fine'), shakeHands)
const aHangingServer = () =>
  aServer(
    () => {},
    (server) => server.on('upgrade', () => {}),
  )

/** What RFC 6455 asks of a server before the first frame. */
function shakeHands(server: Server) {
  server.on('upgrade', ({ headers }, socket) => {
    const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.on('error', () => {})
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
  })
}

const everywhere = ({ http, ws }: { http: string; ws: string }) => ({
  VISIO_API_URL: http,
  VISIO_WEBSOCKET_URL: ws,
  VISIO_STREAMING_URL: http,
})

const event = (rawPath: string, method = 'GET') => ({
  rawPath,
  requestContext: { http: { method } },
})

test('where nothing is configured, nothing is claimed', async () => {
  expect(await checkVisio({}, now)).toEqual({
    status: 'not_configured',
    service: 'visio-conference',
    timestamp: '2026-11-24T12:00:00.000Z',
    checks: { api: 'not_configured', websocket: 'not_configured', streaming: 'not_configured' },
  })
})

test('what answers is ok', async () => {
  using server = await aHealthyServer()

  const health = await checkVisio({ ...everywhere(server), SERVICE_NAME: 'visio' }, now)

  expect(health).toMatchObject({
    status: 'healthy',
    service: 'visio',
    checks: { api: 'ok', websocket: 'ok', streaming: 'ok' },
  })
})

test('one part that is down makes the whole unhealthy, and is named', async () => {
  using server = await aHealthyServer()
  using broken = await aServer((_, response) => response.writeHead(500).end())

  const health = await checkVisio(
    {
      VISIO_API_URL: server.http,
      VISIO_WEBSOCKET_URL: server.ws,
      VISIO_STREAMING_URL: broken.http,
    },
    now,
  )

  expect(health).toMatchObject({
    status: 'unhealthy',
    checks: { api: 'ok', websocket: 'ok', streaming: 'down' },
  })
})

test('a part that is configured is enough to be healthy', async () => {
  using server = await aHealthyServer()

  const health = await checkVisio({ VISIO_API_URL: server.http }, now)

  expect(health.status).toBe('healthy')
  expect(health.checks.websocket).toBe('not_configured')
})

test('a server without WebSockets is down for those who need them', async () => {
  using server = await aServer((_, response) => response.end('fine'))

  expect((await checkVisio({ VISIO_WEBSOCKET_URL: server.ws }, now)).checks.websocket).toBe('down')
})

test.each(['http://127.0.0.1:1', 'nonsense', 'ftp://127.0.0.1'])(
  '%s cannot be reached, and that is what is said',
  async (address) => {
    const { checks } = await checkVisio(
      { VISIO_API_URL: address, VISIO_WEBSOCKET_URL: address, VISIO_STREAMING_URL: address },
      now,
    )

    expect(checks).toEqual({ api: 'down', websocket: 'down', streaming: 'down' })
  },
)

test('who does not answer in two seconds is down', async () => {
  using server = await aHangingServer()
  const startedAt = performance.now()

  const health = await checkVisio(everywhere(server), now)

  expect(health.checks).toEqual({ api: 'down', websocket: 'down', streaming: 'down' })
  expect(performance.now() - startedAt).toBeGreaterThan(1_900)
  expect(performance.now() - startedAt).toBeLessThan(3_000)
})

test('the function answers 200 when all is well and 503 when something is down', async () => {
  using server = await aHealthyServer()

  vi.stubEnv('VISIO_API_URL', server.http)
  const well = await handler(event('/health'))
  vi.stubEnv('VISIO_API_URL', 'http://127.0.0.1:1')
  const ill = await handler(event('/'))
  vi.unstubAllEnvs()

  expect(well.statusCode).toBe(200)
  expect(JSON.parse(well.body)).toMatchObject({ status: 'healthy', checks: { api: 'ok' } })
  expect(ill.statusCode).toBe(503)
  expect(ill.headers['cache-control']).toBe('no-store')
  expect(JSON.parse(ill.body)).toMatchObject({ status: 'unhealthy', checks: { api: 'down' } })
})

test.each([
  ['/elsewhere', 'GET', 404],
  ['/health', 'POST', 405],
  ['/health', 'HEAD', 200],
])('%s asked with %s answers %i', async (path, method, status) => {
  expect((await handler(event(path, method))).statusCode).toBe(status)
})
