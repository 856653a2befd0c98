import type { BookAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { type BookedRow, confirmHold } from './booking-queries.ts'
import { hashOfToken } from './token.ts'
import { requireOffer } from './require-offer.ts'

/**
 * Makes the hold whose token came along the appointment. A hold that lives keeps its right to the
 * time, even where the doctor would not offer it any more: the notice has passed, the hours have
 * changed. One that has ended, but that nobody took, must be offered like any time.
 * Undefined where there is no such hold of this very time: then it is booked as any other.
 */
export async function bookHeldTime(
  db: Db,
  booking: BookAppointment,
  manageTokenHash: Buffer,
  now: Date,
): Promise<BookedRow | undefined> {
  if (booking.hold_token === undefined) return undefined
  const holdTokenHash = hashOfToken(booking.hold_token)
  const held = await heldTime(db, booking, holdTokenHash)
  if (!held) return undefined
  const offer = await requireOffer(db, booking, now, held.expiresAt > now ? held : undefined)
  return confirmHold(db, booking, offer, { holdTokenHash, manageTokenHash, now })
}

interface HeldTime {
  readonly endsAt: Date
  readonly busyUntil: Date
  readonly expiresAt: Date
}

async function heldTime(
  db: Db,
  { doctor_id, visit_type_id, starts_at }: BookAppointment,
  tokenHash: Buffer,
): Promise<HeldTime | undefined> {
  return db
    .selectFrom('appointments')
    .where('hold_token_hash', '=', tokenHash)
    .where('doctor_id', '=', doctor_id)
    .where('visit_type_id', '=', visit_type_id)
    .where('starts_at', '=', new Date(starts_at))
    .select(['ends_at as endsAt', 'busy_until as busyUntil', 'hold_expires_at as expiresAt'])
    .$narrowType<{ expiresAt: Date }>()
    .executeTakeFirst()
}
