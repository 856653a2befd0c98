import { connect } from '#db/connect'
import type { Deps } from './deps.ts'
import type { ApiEnv } from './env.ts'
import type { Log } from './log.ts'

/** The real dependencies of a running API. `connections` at most are opened, when first needed. */
export function liveDeps(
  env: ApiEnv,
  { log, connections }: { log: Log; connections: number },
): Deps {
  return {
    db: connect({ url: env.DATABASE_URL, max: connections }),
    now: () => new Date(),
    log,
    siteUrl: env.FRONTEND_URL.replace(/\/+$/, ''),
    jwtSecret: env.JWT_SECRET,
    corsAllowedOrigins: env.CORS_ALLOWED_ORIGINS,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    version: env.SERVICE_VERSION,
  }
}
