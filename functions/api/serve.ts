import { serve } from '@hono/node-server'
import { keepOpeningsFresh } from '../availability/keep-openings-fresh.ts'
import { createApp } from './app.ts'
import { ApiEnv, readEnv, ServerEnv } from './env.ts'
import { liveDeps } from './live-deps.ts'
import { jsonLog, loggable } from './log.ts'

/** The door for a container or a laptop: an HTTP server that finishes what it began before it ends. */
function main(): void {
  const env = readEnv(ApiEnv, process.env)
  const { HOST, PORT } = readEnv(ServerEnv, process.env)
  const deps = liveDeps(env, { log: jsonLog, connections: 10 })
  const freshness = keepOpeningsFresh(deps)
  const server = serve(
    {
      fetch: createApp(deps).fetch,
      hostname: HOST,
      port: PORT,
      serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
    },
    ({ port }) => jsonLog.info('listening', { port }),
  )
  server.on('error', (error) => {
    jsonLog.error('cannot listen', { error: loggable(error) })
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      freshness.stop()
      server.close(() => void deps.db.destroy().finally(() => process.exit(0)))
      // Kept-alive connections would keep it open; a request under way has ten seconds.
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => process.exit(0), 10_000).unref()
    })
  }
}

try {
  main()
} catch (error) {
  jsonLog.error('cannot start', { error: loggable(error) })
  process.exit(1)
}
