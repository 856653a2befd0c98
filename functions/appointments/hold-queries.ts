import { sql } from 'kysely'
import type { HeldSlot, Hold } from '#contract/appointments'
import type { Db } from '#db/schema'
import type { Offer } from './require-offer.ts'

/** The hold that lives and has this token, as its holder may see it. */
export function liveHoldQuery(db: Db, tokenHash: Buffer, now: Date) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('doctors as d', 'd.id', 'a.doctor_id')
    .where('a.hold_token_hash', '=', tokenHash)
    .where('a.status', '=', 'held')
    .where('a.hold_expires_at', '>', now)
    .select([
      'a.id',
      'a.doctor_id',
      'a.visit_type_id',
      sql<string>`rfc3339(a.starts_at, d.time_zone)`.as('starts_at'),
      sql<string>`rfc3339(a.ends_at, d.time_zone)`.as('ends_at'),
      sql.lit<'held'>('held').as('status'),
      sql<string>`rfc3339(a.hold_expires_at, d.time_zone)`.as('hold_expires_at'),
    ])
    .$castTo<Hold>()
}

export interface FormerHold {
  readonly doctorId: string
  readonly startsAt: Date
  readonly busyUntil: Date
  readonly expiresAt: Date
}

/** The time that the hold with this token keeps, or kept until it ran out. */
export async function formerHold(db: Db, tokenHash: Buffer): Promise<FormerHold | undefined> {
  return db
    .selectFrom('appointments')
    .where('hold_token_hash', '=', tokenHash)
    .select([
      'doctor_id as doctorId',
      'starts_at as startsAt',
      'busy_until as busyUntil',
      'hold_expires_at as expiresAt',
    ])
    .$narrowType<{ expiresAt: Date }>()
    .executeTakeFirst()
}

/** Gives the time back, if it is still held; past its end too, where nobody else has done so. */
export async function giveBackHold(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('appointments')
    .set({ status: 'cancelled', cancel_reason: 'hold given back', updated_at: now })
    .where('hold_token_hash', '=', tokenHash)
    .where('status', '=', 'held')
    .execute()
}

export interface NewHold {
  readonly doctorId: string
  readonly visitTypeId: string
  readonly offer: Offer
  readonly expiresAt: Date
  readonly tokenHash: Buffer
  readonly addressHash: Buffer
}

/** Nothing: somebody has an overlapping time. For the ON CONFLICT see `insertAppointment`. */
export async function insertHold(
  db: Db,
  { doctorId, visitTypeId, offer, expiresAt, tokenHash, addressHash }: NewHold,
): Promise<Omit<HeldSlot, 'hold_token'> | undefined> {
  const { timeZone } = offer
  return db
    .insertInto('appointments')
    .values({
      doctor_id: doctorId,
      visit_type_id: visitTypeId,
      starts_at: offer.startsAt,
      ends_at: offer.endsAt,
      busy_until: offer.busyUntil,
      status: 'held',
      mode: offer.mode,
      price: offer.price,
      hold_expires_at: expiresAt,
      hold_token_hash: tokenHash,
      hold_address_hash: addressHash,
    })
    .onConflict((conflict) => conflict.constraint('no_overlap').doNothing())
    .returning([
      'id',
      'doctor_id',
      'visit_type_id',
      sql<string>`rfc3339(starts_at, ${timeZone})`.as('starts_at'),
      sql<string>`rfc3339(ends_at, ${timeZone})`.as('ends_at'),
      sql.lit<'held'>('held').as('status'),
      sql<string>`rfc3339(hold_expires_at, ${timeZone})`.as('hold_expires_at'),
    ])
    .executeTakeFirst()
}
