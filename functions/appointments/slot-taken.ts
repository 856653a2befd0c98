import type { Deps } from '#api/deps'
import { violates } from '#api/database-errors'
import { Problem } from '#api/problem'
import { NEXT_SLOTS } from '#vocabulary/doctors'
import { freeSlots } from '../availability/queries.ts'

/** Whether somebody else has the time: another patient, or the doctor for time off. */
export function isTaken(error: unknown): boolean {
  const isSlotTaken = error instanceof Problem && error.code === 'appointment.slot_taken'
  return isSlotTaken || violates(error, 'no_time_off')
}

/** Looked up after the transaction is over, so that nobody waits for it. */
export async function takenWithAlternatives(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { doctor_id, visit_type_id }: { readonly doctor_id: string; readonly visit_type_id: string },
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
