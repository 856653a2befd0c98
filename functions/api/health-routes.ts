import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { Deps } from './deps.ts'
import { route, type Route } from './route.ts'

/** What `/health` says; `db` is the truth of this second, not of the last deployment. */
const Health = z.object({
  status: z.enum(['healthy', 'unhealthy']),
  db: z.enum(['connected', 'unreachable']),
  version: z.string(),
  uptime_seconds: z.int(),
})

const PATIENCE_MILLISECONDS = 1_000

export function healthRoutes({ db, version }: Deps): Route[] {
  const report = async () => {
    const isConnected = await answers(db)
    return {
      status: isConnected ? 200 : 503,
      headers: isConnected ? {} : { 'Retry-After': '5' },
      body: {
        status: isConnected ? 'healthy' : 'unhealthy',
        db: isConnected ? 'connected' : 'unreachable',
        version,
        uptime_seconds: Math.floor(process.uptime()),
      } satisfies z.infer<typeof Health>,
    }
  }
  return [
    route(
      {
        operationId: 'getHealth',
        method: 'get',
        path: '/health',
        tag: 'health',
        summary: 'Is the API ready? Asks the database; 503 with the same shape when it is not.',
        policy: 'public',
        cache: 'no-store',
        success: { status: 200, description: 'Ready to serve', schema: Health },
        refusals: [],
      },
      report,
    ),
    route(
      {
        operationId: 'getLiveness',
        method: 'get',
        path: '/health/live',
        tag: 'health',
        summary: 'Is the process alive? Never touches the database.',
        policy: 'public',
        cache: 'no-store',
        success: {
          status: 200,
          description: 'Alive',
          schema: z.object({ status: z.literal('alive') }),
        },
        refusals: [],
      },
      async () => ({ body: { status: 'alive' } }),
    ),
  ]
}

async function answers(db: Deps['db']): Promise<boolean> {
  const timeout = Promise.withResolvers<false>()
  const timer = setTimeout(() => timeout.resolve(false), PATIENCE_MILLISECONDS)
  try {
    return await Promise.race([sql`select 1`.execute(db).then(() => true), timeout.promise])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
