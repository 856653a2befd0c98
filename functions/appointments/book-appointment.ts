import type { Deps } from '#api/deps'
import { violates } from '#api/database-errors'
import { once } from '#api/idempotency'
import { Problem } from '#api/problem'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import { freeSlots } from '../availability/queries.ts'
import { NEXT_SLOTS } from '#vocabulary/doctors'
import { requireOffer } from './require-offer.ts'
import { calendarUrl } from './calendar-url.ts'
import { hashOfToken, manageUrl, newManageToken } from './manage-token.ts'
import { insertAppointment, releaseExpiredHolds, shareDoctorLock } from './booking-queries.ts'

/**
 * Books a time for a guest. Two patients may press "book" at the same moment, so nothing is looked
 * up first: the constraint decides, and whoever comes second is told the next free times.
 * Throws `doctor.not_found`, `visit_type.not_found`, `appointment.not_offered`,
 * `appointment.slot_taken`, `idempotency.key_reused`.
 */
export async function bookAppointment(
  deps: Deps,
  booking: BookAppointment,
  idempotencyKey: string | undefined,
): Promise<{ appointment: BookedAppointment; replayed: boolean }> {
  const request = { scope: 'guest POST /appointments', key: idempotencyKey, body: booking }
  try {
    const { value, replayed } = await once(deps, request, async (tx) => {
      await shareDoctorLock(tx, booking.doctor_id)
      const offer = await requireOffer(tx, booking, deps.now())
      await releaseExpiredHolds(tx, booking.doctor_id, offer, deps.now())
      const token = newManageToken()
      const row = await insertAppointment(tx, booking, offer, hashOfToken(token))
      if (!row) throw new Problem('appointment.slot_taken')
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

function isTaken(error: unknown): boolean {
  const isSlotTaken = error instanceof Problem && error.code === 'appointment.slot_taken'
  return isSlotTaken || violates(error, 'no_time_off')
}

/** Looked up after the transaction is over, so that nobody waits for it. */
async function takenWithAlternatives(
  { db, now }: Deps,
  { doctor_id, visit_type_id }: BookAppointment,
): Promise<Problem> {
  const nextSlots = await freeSlots(db, {
    doctorId: doctor_id,
    visitTypeId: visit_type_id,
    from: now(),
    now: now(),
    limit: NEXT_SLOTS,
  })
  return new Problem('appointment.slot_taken', {
    detail: 'This time has just been taken. The next free times come with this answer.',
    nextSlots,
  })
}
