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
  for (const [path, ofPath] of Map.groupBy(routes, (route) => route.spec.path)) {
    const address = honoPath(path)
    app.use(address, async (c, next) => {
      c.set('route', path)
      await next()
    })
    for (const route of ofPath) {
      app.on(route.spec.method, address, limitBody, (c) => serve(c, route, deps))
    }
    app.all(address, (c) => {
      const methods = ofPath.map(({ spec }) =>
        spec.method === 'get' ? 'GET, HEAD' : spec.method.toUpperCase(),
      )
      c.header('Allow', methods.join(', '))
      throw new Problem('route.method_not_allowed')
    })
  }
}

async function serve(c: Context, route: Route, deps: Deps): Promise<Response> {
  const bearer = await admit({
    policy: route.spec.policy,
    authorization: c.req.header('Authorization'),
    jwtSecret: deps.jwtSecret,
    now: deps.now(),
  })
  const reply = await route.handle(await readInput(c, route, { bearer, deps }))
  return answer(c, route.spec, reply)
}

function honoPath(path: string): string {
  return API_PREFIX + path.replaceAll(/\{(\w+)\}/g, ':$1')
}
