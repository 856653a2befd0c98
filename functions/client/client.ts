import type { Slot } from '#contract/api'
import type { BookAppointment, BookedAppointment, ManagedAppointment } from '#contract/appointments'
import type { SlotsQuery } from '#contract/availability'
import type { DoctorsQuery, DoctorWithNextSlots, DoctorWithVisitTypes } from '#contract/doctors'
import { API_PREFIX } from '#vocabulary/api'
import { nextCursor } from './next-cursor.ts'
import { type ClientOptions, createRequest } from './request.ts'

export type { ClientOptions } from './request.ts'
export { ApiProblem, ApiUnreachable, isUnavailable } from './problems.ts'

/** One page of a search; `next` is the cursor of the page that follows. */
export interface DoctorsPage {
  readonly doctors: DoctorWithNextSlots[]
  readonly next?: string
}

/** What the API says about itself. */
export interface Health {
  readonly status: 'healthy' | 'unhealthy'
  readonly db: string
  readonly version: string
  readonly uptime_seconds: number
}

export type Client = ReturnType<typeof createClient>

/**
 * The API as functions. Answers are typed by the contracts and not checked again; every refusal is
 * an `ApiProblem`, every missing answer an `ApiUnreachable`.
 */
export function createClient(options: ClientOptions) {
  const request = createRequest(options)
  const json =
    <T>() =>
    async (response: Response) =>
      (await response.json()) as T

  return {
    searchDoctors: (query: DoctorsQuery = {}): Promise<DoctorsPage> =>
      request(at('doctors'), { query }, async (response) => {
        const next = nextCursor(response.headers.get('link'))
        const doctors = (await response.json()) as DoctorWithNextSlots[]
        return next === undefined ? { doctors } : { doctors, next }
      }),

    getDoctor: (id: string) => request(at('doctors', id), {}, json<DoctorWithVisitTypes>()),

    getSlots: (id: string, query: SlotsQuery = {}) =>
      request(at('doctors', id, 'slots'), { query }, json<Slot[]>()),

    /** The same key and body again give the same appointment. */
    bookAppointment: (body: BookAppointment, { idempotencyKey }: { idempotencyKey: string }) =>
      request(
        at('appointments'),
        { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey } },
        json<BookedAppointment>(),
      ),

    getManagedAppointment: (token: string) =>
      request(at('manage', 'appointment'), { headers: bearer(token) }, json<ManagedAppointment>()),

    /** The iCalendar file of an appointment, as text. */
    getCalendar: (id: string, token: string) =>
      request(
        at('appointments', id, 'calendar'),
        { headers: { ...bearer(token), accept: 'text/calendar' } },
        (response) => response.text(),
      ),

    health: () => request(at('health'), { alsoFine: [503] }, json<Health>()),
  }
}

const at = (...parts: string[]) => [API_PREFIX, ...parts.map(encodeURIComponent)].join('/')

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
