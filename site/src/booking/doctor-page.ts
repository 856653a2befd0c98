import type { BookedAppointment } from '#contract/appointments'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { ApiProblem, type Client, isUnavailable } from '#client'
import { isId } from '../lib/ids.ts'
import type { DoctorParameters } from '../lib/paths.ts'
import { type Booker, loadBooker } from './booker.ts'
import { holdOf, type KeptHold } from './holds-cookie.ts'
import { liveHolds } from './own-holds.ts'
import { type FormState, freshForm, readSentForm } from './form-state.ts'
import { sendForm } from './send-form.ts'
import type { Words } from '../words/words.ts'

export type DoctorPage =
  | {
      readonly kind: 'shown'
      readonly status: number
      readonly doctor: DoctorWithVisitTypes
      readonly booker: Booker | undefined
      readonly form: FormState | undefined
    }
  | { readonly kind: 'booked'; readonly appointment: BookedAppointment }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly asked: DoctorParameters; readonly form?: FormState }

/** Everything that a doctor's page shows for a request, be it a look or a press in the form. */
export async function loadDoctorPage(
  client: Pick<Client, 'getDoctor' | 'getSlots' | 'getHold' | 'bookAppointment'>,
  id: string,
  parameters: URLSearchParams,
  sent: URLSearchParams | undefined,
  words: Words,
  {
    ownVisitAt = async () => undefined,
    holds = [],
  }: {
    readonly ownVisitAt?: (startsAt: string) => Promise<string | undefined>
    readonly holds?: readonly KeptHold[]
  } = {},
): Promise<DoctorPage> {
  if (!isId(id)) return { kind: 'unknown' }
  let asked = readParameters(parameters)
  let form: FormState | undefined
  let status = 200
  if (sent) {
    // Nothing is looked up before: a second press must reach the API although its time is gone.
    const holdTokenAt = (startsAt: string) => holdOf(holds, id, startsAt)?.token
    const result = await sendForm(client, id, readSentForm(sent), words, holdTokenAt)
    if ('appointment' in result) return { kind: 'booked', appointment: result.appointment }
    ;({ form, asked, status } = result)
    // It may be booked, and then its time is no longer among the free ones. Only the form as it was
    // sent can tell.
    if (form.problem === 'unavailable') return { kind: 'unavailable', asked, form }
    const isLost = form.problem === 'taken' || form.problem === 'booked'
    const own = isLost && form.missed && (await ownVisitAt(form.missed))
    if (own) form = { ...form, ownVisit: own }
  }
  try {
    const [doctor, own] = await Promise.all([client.getDoctor(id), liveHolds(client, holds, id)])
    const booker = await loadBooker(client, doctor, asked, new Date(), own)
    form ??= booker?.chosen && freshForm()
    return { kind: 'shown', status, doctor, booker, form: withGone(form, booker) }
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'unavailable', asked, ...(form ? { form } : {}) }
    if (isAboutTheId(error)) return { kind: 'unknown' }
    throw error
  }
}

/** There is no such doctor, or there cannot be one: an API of another day may know other ids. */
function isAboutTheId(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const wrong = error.problem.errors?.map(({ field }) => field) ?? []
  return error.code === 'doctor.not_found' || wrong.includes('id')
}

/** While details were typed or put right, the chosen time may have gone to somebody else. */
function withGone(form: FormState | undefined, booker: Booker | undefined): FormState | undefined {
  if (!form || !booker?.isGone) return form
  return { ...form, problem: 'gone' }
}

function readParameters(parameters: URLSearchParams): DoctorParameters {
  const get = (name: string) => parameters.get(name) ?? undefined
  return { visit: get('visit'), at: get('at'), day: get('day'), from: get('from') }
}
