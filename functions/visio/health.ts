/**
 * Health of the video service. Answers the shape that monitors of the original platform read, and
 * asks before it answers: a part is `ok` or `down` after it was tried, `not_configured` when
 * nobody said where it is. No dependencies, so that it starts in no time.
 */

type Check = 'ok' | 'down' | 'not_configured'

const PATIENCE_MILLISECONDS = 2_000

export interface VisioHealth {
  readonly status: 'healthy' | 'unhealthy' | 'not_configured'
  readonly service: string
  readonly timestamp: string
  readonly checks: { readonly api: Check; readonly websocket: Check; readonly streaming: Check }
}

/** Tries every configured part at once; takes two seconds at most. */
export async function checkVisio(
  env: Record<string, string | undefined>,
  now: Date,
): Promise<VisioHealth> {
  const [api, websocket, streaming] = await Promise.all([
    checkHttp(env['VISIO_API_URL']),
    checkWebSocket(env['VISIO_WEBSOCKET_URL']),
    checkHttp(env['VISIO_STREAMING_URL']),
  ])
  const checks = { api, websocket, streaming }
  const found = Object.values(checks)
  return {
    status: found.includes('down')
      ? 'unhealthy'
      : found.includes('ok')
        ? 'healthy'
        : 'not_configured',
    service: env['SERVICE_NAME'] || 'visio-conference',
    timestamp: now.toISOString(),
    checks,
  }
}

/** The Lambda behind a function URL: 200 with the report, 503 when a part is down. */
export async function handler(event: {
  rawPath?: string
  requestContext?: { http?: { method?: string } }
}) {
  const method = event.requestContext?.http?.method ?? 'GET'
  const isKnown = event.rawPath === '/health' || event.rawPath === '/'
  if (!isKnown) return answer(404, { message: 'Not found' })
  if (method !== 'GET' && method !== 'HEAD') return answer(405, { message: 'Method not allowed' })
  const health = await checkVisio(process.env, new Date())
  return answer(health.status === 'unhealthy' ? 503 : 200, health)
}

async function checkHttp(url: string | undefined): Promise<Check> {
  if (!url) return 'not_configured'
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) })
    await response.body?.cancel()
    return response.ok ? 'ok' : 'down'
  } catch {
    return 'down'
  }
}

async function checkWebSocket(url: string | undefined): Promise<Check> {
  if (!url) return 'not_configured'
  const { promise, resolve } = Promise.withResolvers<Check>()
  const timer = setTimeout(() => resolve('down'), PATIENCE_MILLISECONDS)
  let socket: WebSocket | undefined
  try {
    socket = new WebSocket(url)
    socket.addEventListener('open', () => resolve('ok'))
    socket.addEventListener('error', () => resolve('down'))
    return await promise
  } catch {
    return 'down'
  } finally {
    clearTimeout(timer)
    // Also one that still tries to connect: nothing may outlive the answer.
    socket?.close()
  }
}

function answer(statusCode: number, body: object) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  }
}
