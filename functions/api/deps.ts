import type { Db } from '#db/schema'
import type { Log } from './log.ts'

/** All that the application needs from outside. Lambda, laptop and tests differ only in this. */
export interface Deps {
  readonly db: Db
  readonly now: () => Date
  readonly log: Log
  /** Where people meet the product (`https://app.example`), for links in answers and mails. */
  readonly siteUrl: string
  /** Signs service tokens; without it no service is let in. */
  readonly jwtSecret?: string | undefined
  /** Exact origins that browsers may call from; normally none, because the site passes `/api` on. */
  readonly corsAllowedOrigins: readonly string[]
  /** How many proxies of ours pass each request on; see `clientAddress`. */
  readonly trustedProxyHops: number
  readonly version: string
}
