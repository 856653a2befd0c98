import type { BookedAppointment } from '#contract/appointments'
import type { Client } from '#client'
import type { DoctorParameters } from '../lib/paths.ts'
import { parseInstant } from '../lib/times.ts'
import { isId } from '../lib/ids.ts'
import type { Words } from '../words/words.ts'
import { book } from './book.ts'
import { checkDetails } from './details.ts'
import type { FormState, SentForm } from './form-state.ts'

export type Sent =
  | { readonly appointment: BookedAppointment }
  | { readonly form: FormState; readonly asked: DoctorParameters; readonly status: number }

/** Carries out what was pressed in the details form. */
export async function sendForm(
  client: Pick<Client, 'bookAppointment'>,
  doctorId: string,
  { asked, details, key, isBooking, missed, taken, timeZone }: SentForm,
  words: Words,
  holdTokenAt: (startsAt: string) => string | undefined = () => undefined,
): Promise<Sent> {
  const { visit, at } = asked
  const newKey = crypto.randomUUID()
  const form: FormState = { details, errors: {}, key: newKey }
  // The time as it came tells the doctor's own day.
  const nearTo = (time: string | undefined) => ({ visit, day: time?.slice(0, 10) })
  if (taken)
    return { form: { ...form, problem: 'taken', missed: taken }, asked: nearTo(taken), status: 200 }
  if (!isBooking) return { form: { ...form, key }, asked, status: 200 }
  if (isId(visit) && !at) {
    const errors = checkDetails(details, words)
    return {
      form: { ...form, errors, problem: 'unchosen', ...(missed ? { missed } : {}) },
      asked: nearTo(missed),
      status: 422,
    }
  }
  if (!isId(visit) || !at || parseInstant(at) === undefined)
    return { form: { ...form, problem: 'gone' }, asked: { visit }, status: 422 }

  const holdToken = holdTokenAt(at)
  const wish = { doctorId, visitTypeId: visit, startsAt: at, key, details, timeZone, holdToken }
  const outcome = await book(client, wish, words)
  switch (outcome.kind) {
    case 'booked':
      return { appointment: outcome.appointment }
    case 'taken':
      return {
        form: { ...form, problem: 'taken', missed: at, nextSlots: outcome.nextSlots },
        asked: { visit },
        status: 409,
      }
    case 'gone':
      return { form: { ...form, problem: 'gone', missed: at }, asked: { visit }, status: 422 }
    case 'booked-before':
      // Only what was done is kept under a key. A new one is good for another time, and for that
      // somebody has to choose it.
      return { form: { ...form, problem: 'booked', missed: at }, asked: nearTo(at), status: 422 }
    case 'wrong': {
      // Nothing was done with the key. While it stays, who books and goes back to before the
      // mistake has the form of that very booking.
      const isOnlyMistaken = Object.keys(outcome.errors).length > 0
      const next = isOnlyMistaken ? key : newKey
      return { form: { ...form, ...outcome, key: next, problem: 'wrong' }, asked, status: 422 }
    }
    case 'unavailable': {
      // It may have been booked all the same; only the same key finds that out without harm.
      const other = words.booking.errors.unavailable
      const repeated = { key, timeZone: timeZone ?? '' }
      return { form: { ...form, ...repeated, problem: 'unavailable', other }, asked, status: 503 }
    }
  }
}
