import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { API_PREFIX, MAX_BODY_BYTES } from '#vocabulary/api'
import { answer } from './answer.ts'
import type { Deps } from './deps.ts'
import { admit } from './policy.ts'
import { Problem } from './problem.ts'
import { readInput } from './read-input.ts'
import type { Route } from './route.ts'

/** What middleware and routes share about a request. */
export interface Variables {
  requestId: string
  route: string
}

type App = Hono<{ Variables: Variables }>

const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new Problem('request.too_large', {
      detail: `A body may have ${MAX_BODY_BYTES} bytes at most.`,
    })
  },
})

/** Puts the routes into the app; what they do not answer is 404, or 405 on a known address. */
export function register(app: App, routes: readonly Route[], deps: Deps): void {
  for (const route of routes) {
    const { method, path, policy } = route.spec
    app.on(method, honoPath(path), limitBody, async (c) => {
      c.set('route', path)
      const bearer = await admit({
        policy,
        authorization: c.req.header('Authorization'),
        jwtSecret: deps.jwtSecret,
        now: deps.now(),
      })
      const reply = await route.handle(await readInput(c, route, bearer))
      return answer(c, route.spec, reply)
    })
  }
  for (const path of new Set(routes.map((route) => route.spec.path))) {
    app.all(honoPath(path), (c: Context) => {
      const methods = routes
        .filter((route) => route.spec.path === path)
        .map((route) => route.spec.method)
      c.header('Allow', methods.join(', ').toUpperCase())
      throw new Problem('route.method_not_allowed')
    })
  }
}

function honoPath(path: string): string {
  return API_PREFIX + path.replaceAll(/\{(\w+)\}/g, ':$1')
}
