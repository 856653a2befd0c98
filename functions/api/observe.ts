import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from './deps.ts'
import type { Variables } from './router.ts'

/** Everything else in place of a method is the caller's own text. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Names each request and writes one line about it. A caller's own `X-Request-Id` is kept if it is
 * harmless, so that a request can be followed from the site to here.
 */
export function observe({ log, now }: Deps): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const startedAt = now().getTime()
    const given = c.req.header('X-Request-Id')
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    log.info('request', {
      request_id: requestId,
      method: knownMethods.has(c.req.method) ? c.req.method : 'other',
      route: c.get('route') ?? 'none',
      status: c.res.status,
      milliseconds: now().getTime() - startedAt,
    })
  }
}
