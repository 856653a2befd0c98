import type { Slot } from '#contract/api'
import type { BookedAppointment } from '#contract/appointments'
import { ApiProblem, type Client, isUnavailable } from '#client'
import type { Words } from '../words/words.ts'
import { detailFields } from './detail-rules.ts'
import { checkDetails, type DetailErrors, type Details } from './details.ts'

export interface Wish {
  readonly doctorId: string
  readonly visitTypeId: string
  readonly startsAt: string
  readonly key: string
  readonly details: Details
  /** Of the browser, as far as it says. */
  readonly timeZone?: string | undefined
  /** Proof that the time is held for this browser. */
  readonly holdToken?: string | undefined
}

export type Outcome =
  | { readonly kind: 'booked'; readonly appointment: BookedAppointment }
  | { readonly kind: 'wrong'; readonly errors: DetailErrors; readonly other?: string }
  | { readonly kind: 'taken'; readonly nextSlots: readonly Slot[] }
  | { readonly kind: 'gone' }
  /** An earlier press with the same key has booked, and with other details. */
  | { readonly kind: 'booked-before' }
  | { readonly kind: 'unavailable' }

/** Books what a form asks for, or says what stands in the way. */
export async function book(
  client: Pick<Client, 'bookAppointment'>,
  wish: Wish,
  words: Words,
): Promise<Outcome> {
  const errors = checkDetails(wish.details, words)
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors }
  try {
    const appointment = await client.bookAppointment(bodyOf(wish, words), {
      idempotencyKey: wish.key,
    })
    return { kind: 'booked', appointment }
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'unavailable' }
    if (error instanceof ApiProblem) return outcomeOf(error, words)
    throw error
  }
}

function bodyOf(wish: Wish, { language }: Words) {
  const { doctorId, visitTypeId, startsAt, details, timeZone, holdToken } = wish
  const { first_name, last_name, email, phone, reason } = details
  return {
    doctor_id: doctorId,
    visit_type_id: visitTypeId,
    starts_at: startsAt,
    patient: { first_name, last_name, email, ...(phone ? { phone } : {}) },
    ...(reason ? { reason } : {}),
    language,
    ...(timeZone ? { time_zone: timeZone } : {}),
    ...(holdToken ? { hold_token: holdToken } : {}),
  }
}

function outcomeOf({ problem }: ApiProblem, words: Words): Outcome {
  switch (problem.code) {
    case 'appointment.slot_taken':
      return { kind: 'taken', nextSlots: problem.next_slots ?? [] }
    case 'appointment.not_offered':
    case 'visit_type.not_found':
      return { kind: 'gone' }
    case 'idempotency.key_reused':
      return { kind: 'booked-before' }
  }
  const say = words.booking.errors
  const fields = (problem.errors ?? []).map(({ field }) => field.replace('patient.', ''))
  if (fields.includes('starts_at') || fields.includes('visit_type_id')) return { kind: 'gone' }
  const errors = Object.fromEntries(
    detailFields.filter((field) => fields.includes(field)).map((field) => [field, say[field]]),
  )
  return Object.keys(errors).length > 0
    ? { kind: 'wrong', errors }
    : { kind: 'wrong', errors, other: say.other }
}
