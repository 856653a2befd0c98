import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { createApp } from './app.ts'
import { ApiEnv, readEnv } from './env.ts'
import { liveDeps } from './live-deps.ts'
import type { Log } from './log.ts'

/** The door for API Gateway (HTTP API, payload version 2). One connection an environment. */
const logger = new Logger({ serviceName: 'doktolib-api' })
const log: Log = {
  info: (message, fields = {}) => logger.info(message, { ...fields }),
  error: (message, fields = {}) => logger.error(message, { ...fields }),
}
const app = createApp(liveDeps(readEnv(ApiEnv, process.env), { log, connections: 1 }))
const door = handle(app)

export const handler = middy((event: LambdaEvent, context: LambdaContext) =>
  door(withoutIdleBody(event), context),
).use(injectLambdaContext(logger, { resetKeys: true }))

/** The body of a GET or HEAD means nothing, but a `Request` cannot even be made with one. */
function withoutIdleBody(event: LambdaEvent): LambdaEvent {
  const { requestContext } = event
  const isIdle = 'http' in requestContext && /^(GET|HEAD)$/.test(requestContext.http.method)
  return isIdle ? { ...event, body: null } : event
}
