import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import { loggable } from '#api/log'

const EVERY_MILLISECONDS = 30_000
const AT_ONCE = 200

/**
 * The times that search sorts by go stale as time passes. A search that meets a stale one renews
 * it by itself; this does it ahead, so that searches rarely have to. Several processes share the
 * work without waiting for each other (SKIP LOCKED).
 */
export function keepOpeningsFresh({ db, now, log }: Pick<Deps, 'db' | 'now' | 'log'>): {
  stop(): void
} {
  const timer = setInterval(() => void renew(), EVERY_MILLISECONDS).unref()

  async function renew() {
    try {
      let renewed = AT_ONCE
      while (renewed === AT_ONCE) {
        const { rows } = await sql<{ renewed: number }>`
          select refresh_stale_openings(${now()}, ${AT_ONCE}) as renewed`.execute(db)
        renewed = rows[0]?.renewed ?? 0
      }
    } catch (error) {
      log.error('openings not renewed', { error: loggable(error) })
    }
  }

  return { stop: () => clearInterval(timer) }
}
