import type { Context, ErrorHandler } from 'hono'
import type { Variables } from './router.ts'
import { send } from './answer.ts'
import { problemOfDatabaseError } from './database-errors.ts'
import type { Deps } from './deps.ts'
import { loggable } from './log.ts'
import { Problem } from './problem.ts'

type AppContext = Context<{ Variables: Variables }>

/** Every refusal leaves as a problem document; what we did not foresee says nothing outside. */
export function onError({ log }: Deps): ErrorHandler<{ Variables: Variables }> {
  return (error, c) => {
    const problem =
      error instanceof Problem
        ? error
        : (problemOfDatabaseError(error) ?? new Problem('internal', { cause: error }))
    if (problem.status >= 500) {
      log.error(problem.code, {
        request_id: c.get('requestId'),
        route: c.get('route') ?? 'none',
        code: problem.code,
        error: loggable(problem.cause ?? problem),
      })
    }
    return refuse(c, problem)
  }
}

export function onNotFound(c: AppContext): Response {
  return refuse(c, new Problem('route.not_found'))
}

function refuse(c: AppContext, problem: Problem): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
  const allow = c.res.headers.get('Allow')
  if (allow) headers.set('Allow', allow)
  const { retryAfterSeconds = problem.status === 503 ? 5 : undefined } = problem.details
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds))
  if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer')
  return send(c, JSON.stringify(problem.toDocument(c.get('requestId'))), problem.status, headers)
}
