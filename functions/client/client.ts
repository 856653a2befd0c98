import type { Slot } from '#contract/api'
import type {
  BookAppointment,
  BookedAppointment,
  HeldSlot,
  Hold,
  HoldSlot,
  ManagedAppointment,
} from '#contract/appointments'
import type { SlotsQuery } from '#contract/availability'
import { at } from './at.ts'
import { findingDoctors } from './find-doctors.ts'
import { type ClientOptions, createRequest, json } from './request.ts'

export type { DoctorsPage } from './find-doctors.ts'
export type { ClientOptions } from './request.ts'
export { ApiProblem, ApiUnreachable, isUnavailable } from './problems.ts'

/** What the API says about itself. */
export interface Health {
  readonly status: 'healthy' | 'unhealthy'
  readonly db: string
  readonly version: string
  readonly uptime_seconds: number
}

export interface HolderOptions {
  readonly idempotencyKey: string
  /** The browser's `X-Forwarded-For` with the browser's own address appended. */
  readonly forwardedFor?: string
}

export type Client = ReturnType<typeof createClient>

/**
 * The API as functions. Answers are typed by the contracts and not checked again; every refusal is
 * an `ApiProblem`, every missing answer an `ApiUnreachable`.
 */
export function createClient(options: ClientOptions) {
  const request = createRequest(options)
  return {
    ...findingDoctors(request),

    getSlots: (id: string, query: SlotsQuery = {}) =>
      request(at('doctors', id, 'slots'), { query }, json<Slot[]>()),

    /** The same key and body again give the same appointment. */
    bookAppointment: (body: BookAppointment, { idempotencyKey }: { idempotencyKey: string }) =>
      request(
        at('appointments'),
        { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey } },
        json<BookedAppointment>(),
      ),

    /**
     * Keeps a time for five minutes. A server that asks for somebody says for whom: from one
     * address only a few times may be held at once.
     */
    holdSlot: (body: HoldSlot, { idempotencyKey, forwardedFor }: HolderOptions) =>
      request(
        at('appointments', 'holds'),
        {
          method: 'POST',
          body,
          headers: {
            'idempotency-key': idempotencyKey,
            ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }),
          },
        },
        json<HeldSlot>(),
      ),

    /** The time that is held; `hold.not_found` when it is not any more. */
    getHold: (token: string) =>
      request(at('appointments', 'holds'), { headers: bearer(token) }, json<Hold>()),

    /** Gives the time back; fine too when it is gone already. */
    releaseHold: (token: string): Promise<void> =>
      request(
        at('appointments', 'holds'),
        { method: 'DELETE', headers: bearer(token) },
        async () => {},
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

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
