import type { Slot } from '#contract/api'
import { isId } from '../lib/ids.ts'
import type { DoctorParameters } from '../lib/paths.ts'
import { parseInstant } from '../lib/times.ts'
import { type DetailErrors, type Details, noDetails, readDetails } from './details.ts'

export type FormProblem = 'wrong' | 'unchosen' | 'taken' | 'gone' | 'booked' | 'unavailable'

/** The details form as it is shown: what is in it and what is wrong with it. */
export interface FormState {
  readonly details: Details
  readonly errors: DetailErrors
  /** The Idempotency-Key that the next press sends. */
  readonly key: string
  /**
   * The zone as it was sent, if it was: a press without an answer is repeated to the letter, or its
   * key would not find what it has booked.
   */
  readonly timeZone?: string
  readonly problem?: FormProblem
  /** A sentence about the whole form. */
  readonly other?: string
  /** The time that was wished and cannot be had, as it came. */
  readonly missed?: string
  readonly nextSlots?: readonly Slot[]
  /** The visit that took the wished time, if it is one's own and this browser knows it. */
  readonly ownVisit?: string
}

export const freshForm = (): FormState => ({
  details: noDetails,
  errors: {},
  key: crypto.randomUUID(),
})

/** A form as it was sent. A press on a time, a day or a week only turns the page. */
export interface SentForm {
  readonly asked: DoctorParameters
  readonly details: Details
  readonly key: string
  readonly isBooking: boolean
  /** The time that could not be held because somebody else had it. */
  readonly taken?: string | undefined
  readonly timeZone?: string | undefined
  /** The time that could not be had the last time. */
  readonly missed?: string | undefined
}

export function readSentForm(form: URLSearchParams): SentForm {
  const get = (name: string) => form.get(name) ?? undefined
  // Another time is another wish. The same one keeps its key on every page: it may be booked already.
  const key = form.has('choose') || form.has('taken') ? undefined : get('key')
  return {
    asked: {
      visit: get('visit'),
      at: form.has('taken') ? undefined : (get('choose') ?? get('at')),
      day: get('choose') ? undefined : get('day'),
      from: get('from'),
    },
    details: readDetails(form),
    key: isId(key) ? key : crypto.randomUUID(),
    missed: parseInstant(get('missed') ?? null) === undefined ? undefined : get('missed'),
    isBooking: !['choose', 'day', 'from', 'taken'].some((name) => form.has(name)),
    taken: parseInstant(get('taken') ?? null) === undefined ? undefined : get('taken'),
    timeZone: readTimeZone(get('time_zone')),
  }
}

/** The zone as the browser names it. One that nobody knows is left out: it must stop no booking. */
function readTimeZone(name: string | undefined): string | undefined {
  if (!name || !/^[A-Za-z][\w/+-]{1,63}$/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format()
    return name
  } catch {
    return undefined
  }
}
