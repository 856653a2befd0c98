import { sql } from 'kysely'
import { Problem } from '#api/problem'
import type { Db } from '#db/schema'
import { MAX_HOLDS_PER_ADDRESS } from './vocabulary.ts'

interface HolderCount {
  readonly addressHash: Buffer
  /** This one is about to be given back, and does not count. */
  readonly replaced: Buffer | undefined
  readonly now: Date
}

/**
 * Lets one address hold a few times at once. Whoever else holds from there waits until this
 * transaction is over, so that the count stays true. To be taken before the doctor's lock: then
 * nobody who has the doctor's ever waits for this one.
 * Throws `appointment.too_many_holds`, saying when the first of them ends.
 */
export async function requireFewHolds(
  db: Db,
  { addressHash, replaced, now }: HolderCount,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${addressHash.readBigInt64BE()}::bigint)`.execute(db)
  const live = await db
    .selectFrom('appointments')
    .select('hold_expires_at')
    .where('hold_address_hash', '=', addressHash)
    .where('hold_expires_at', '>', now)
    .$if(replaced !== undefined, (query) =>
      query.where('hold_token_hash', 'is distinct from', replaced ?? null),
    )
    .orderBy('hold_expires_at')
    .limit(MAX_HOLDS_PER_ADDRESS)
    .execute()
  const firstEnd = live[0]?.hold_expires_at
  if (live.length < MAX_HOLDS_PER_ADDRESS || !firstEnd) return
  throw new Problem('appointment.too_many_holds', {
    detail: `${MAX_HOLDS_PER_ADDRESS} times are held from here already. Book or give back one first.`,
    retryAfterSeconds: Math.ceil((firstEnd.getTime() - now.getTime()) / 1000),
  })
}

/**
 * Forgets where ended holds came from, a few at each new hold, so that it goes without any clock
 * or job. Their tokens stay until somebody takes the time. What somebody else is about to end is
 * left to them; to be called last, so that nobody waits for these while we wait.
 */
export async function forgetEndedAddresses(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('appointments')
    .set('hold_address_hash', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('appointments')
        .select('id')
        .where('hold_address_hash', 'is not', null)
        .where('hold_expires_at', '<=', now)
        .limit(10)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
