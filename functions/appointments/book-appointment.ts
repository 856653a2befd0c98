import type { Transaction } from 'kysely'
import type { Deps } from '#api/deps'
import { once } from '#api/idempotency'
import { Problem } from '#api/problem'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import type { Database } from '#db/schema'
import { bookHeldTime } from './book-held-time.ts'
import { calendarUrl } from './calendar-url.ts'
import { manageUrl } from './manage-url.ts'
import { hashOfToken, newToken } from './token.ts'
import {
  type BookedRow,
  insertAppointment,
  releaseHolds,
  shareDoctorLock,
} from './booking-queries.ts'
import { requireOffer } from './require-offer.ts'
import { isTaken, takenWithAlternatives } from './slot-taken.ts'

/**
 * Books a time for a guest, who may have held it while typing. Two patients may press "book" at
 * the same moment, so nothing is looked up first: the constraint decides, and whoever comes second
 * is told the next free times.
 * Throws `doctor.not_found`, `visit_type.not_found`, `appointment.not_offered`,
 * `appointment.slot_taken`, `idempotency.key_reused`.
 */
export async function bookAppointment(
  deps: Deps,
  booking: BookAppointment,
  idempotencyKey: string | undefined,
): Promise<{ appointment: BookedAppointment; replayed: boolean }> {
  // The same wish, whether or not whoever repeats it still has the hold, which is used up by then.
  const { hold_token: _, ...wish } = booking
  const request = { scope: 'guest POST /appointments', key: idempotencyKey, body: wish }
  try {
    const { value, replayed } = await once(deps, request, async (tx) => {
      const token = newToken()
      await shareDoctorLock(tx, booking.doctor_id)
      const row =
        (await bookHeldTime(tx, booking, hashOfToken(token), deps.now())) ??
        (await bookFreeTime(tx, booking, hashOfToken(token), deps.now()))
      return {
        ...row,
        patient: booking.patient,
        manage_token: token,
        manage_url: manageUrl(deps.siteUrl, token),
        calendar_url: calendarUrl(deps.siteUrl, row.id),
      } satisfies BookedAppointment
    })
    return { appointment: value, replayed }
  } catch (error) {
    throw isTaken(error) ? await takenWithAlternatives(deps, booking) : error
  }
}

async function bookFreeTime(
  tx: Transaction<Database>,
  booking: BookAppointment,
  tokenHash: Buffer,
  now: Date,
): Promise<BookedRow> {
  const offer = await requireOffer(tx, booking, now)
  await releaseHolds(tx, booking.doctor_id, offer, { now })
  const row = await insertAppointment(tx, booking, offer, tokenHash)
  if (!row) throw new Problem('appointment.slot_taken')
  return row
}
