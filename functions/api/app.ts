import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { appointmentRoutes } from '../appointments/routes.ts'
import { doctorRoutes } from '../doctors/routes.ts'
import { sitemapRoutes } from '../sitemap/routes.ts'
import { suggestionRoutes } from '../suggestions/routes.ts'
import type { Deps } from './deps.ts'
import { documentRoutes } from './document-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { onError, onNotFound } from './on-error.ts'
import { observe } from './observe.ts'
import { register, type Variables } from './router.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'

/** Every route of the API. A route that is not here does not exist. */
export function routesOf(deps: Deps): Route[] {
  const routes = [
    ...healthRoutes(deps),
    ...sitemapRoutes(deps),
    ...doctorRoutes(deps),
    ...suggestionRoutes(deps),
    ...appointmentRoutes(deps),
  ]
  return [...routes, ...documentRoutes(routes, deps)]
}

/** The one application: a function from requests to answers, the same behind every door. */
export function createApp(deps: Deps): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>()
  app.onError(onError(deps))
  app.notFound(onNotFound)
  app.use(observe(deps), securityHeaders)
  const isOpen = deps.corsAllowedOrigins.includes('*')
  if (deps.corsAllowedOrigins.length > 0) {
    app.use(
      cors({
        origin: isOpen ? '*' : [...deps.corsAllowedOrigins],
        allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
        allowHeaders: ['Content-Type', 'Authorization', 'Idempotency-Key'],
        exposeHeaders: ['Link', 'Location', 'ETag', 'Retry-After', 'Search-Understood'],
        credentials: !isOpen,
        maxAge: 12 * 60 * 60,
      }),
    )
  }
  register(app, routesOf(deps), deps)
  return app
}
