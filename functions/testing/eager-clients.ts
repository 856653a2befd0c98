import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { API_PREFIX } from '#vocabulary/api'
import { freeSlots } from '../availability/queries.ts'
import { aDoctor, aPatient } from './builders.ts'
import type { DoorRequest } from './door-request.ts'
import type { Door } from './doors.ts'

/** One wish after another, each for a time that nobody else wants. */
export type Wishes = Iterator<BookAppointment, undefined>

/** Thousands of free times of one doctor who never rests. */
export async function manyWishes(owner: Db): Promise<Wishes> {
  const always = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 24] as const]]))
  const doctor = await aDoctor(owner, {
    slot_minutes: 5,
    visitTypes: [{ minutes: 5 }],
    hours: always,
  })
  const visitTypeId = doctor.visitTypes[0]?.id ?? ''
  const now = new Date()
  const slots = await freeSlots(owner, {
    doctorId: doctor.id,
    visitTypeId,
    from: now,
    now,
    limit: 9_000,
  })
  return slots
    .map(({ starts_at }) => ({
      doctor_id: doctor.id,
      visit_type_id: visitTypeId,
      starts_at,
      patient: aPatient(),
    }))
    .values() as Wishes
}

export interface Outcome {
  /** Acknowledged: the client was told that it is booked. */
  readonly acknowledged: BookedAppointment[]
  /** Nothing was heard, or 503: booked or not, who knows. */
  readonly unknown: BookAppointment[]
}

/**
 * Eight clients book one time after another until each has met trouble; `onAcknowledged` hears how
 * many have succeeded so far.
 */
export async function bookUntilTrouble(
  door: Door,
  wishes: Wishes,
  onAcknowledged: (count: number) => void,
): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: [], unknown: [] }
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let wish = wishes.next().value; wish; wish = wishes.next().value) {
        const answer = await door.send(bookingOf(wish)).catch(() => undefined)
        const text = await answer?.text().catch(() => undefined)
        if (answer?.status !== 201 || !text) {
          outcome.unknown.push(wish)
          return
        }
        outcome.acknowledged.push(JSON.parse(text) as BookedAppointment)
        onAcknowledged(outcome.acknowledged.length)
      }
    }),
  )
  return outcome
}

/** Under a key that belongs to this wish, so that asking again is harmless. */
export function bookingOf(wish: BookAppointment): DoorRequest {
  return {
    method: 'POST',
    path: `${API_PREFIX}/appointments`,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': `wish-${wish.doctor_id}-${wish.starts_at}`,
    },
    body: JSON.stringify(wish),
  }
}
