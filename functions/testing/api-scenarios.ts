import { signServiceToken } from '#api/service-token'
import type { BookAppointment, BookedAppointment, HeldSlot } from '#contract/appointments'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { aBooking, aDoctor, aNewDoctor, fromTomorrow, type TestDoctor } from './builders.ts'
import { aHoldOf, bearer as bearerOf, hold as holdTime } from './holding.ts'
import { type TestApp, TEST_JWT_SECRET } from './test-app.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
/** Holds as many times as one may. */
const GREEDY = '192.0.2.66'
/** What a request of another body came with before. */
const used = { 'Idempotency-Key': 'used' }

/** What the scenarios find there: a doctor to book, an appointment of another time, its token. */
export interface World {
  readonly doctor: TestDoctor
  readonly booking: BookAppointment
  readonly booked: BookedAppointment
  readonly held: HeldSlot
  readonly later: BookAppointment
  readonly service: Record<string, string>
  readonly stranger: Record<string, string>
}

export interface Ask {
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

export type Scenario = (world: World) => Ask

const post = (path: string, body: unknown, headers = {}): Ask => ({
  method: 'POST',
  path,
  body,
  headers,
})
const book =
  (change: (world: World) => object, headers = {}): Scenario =>
  (world) =>
    post('/appointments', { ...world.booking, ...change(world) }, headers)
const bearer = ({ booked }: World) => ({ Authorization: `Bearer ${booked.manage_token}` })
const hold =
  (change: (world: World) => object, headers = {}): Scenario =>
  (world) =>
    post(
      '/appointments/holds',
      { ...aHoldOf(world.booking), starts_at: world.later.starts_at, ...change(world) },
      { 'X-Forwarded-For': '192.0.2.1', ...headers },
    )
const unchanged = { 'If-None-Match': '*' }

/** One request for each answer that the document promises: `operation status [code]`. */
export const scenarios: Record<string, Scenario> = {
  'getHealth 200': () => ({ path: '/health' }),
  'getLiveness 200': () => ({ path: '/health/live' }),
  'searchDoctors 200': () => ({ path: '/doctors?specialty=cardiology&limit=1' }),
  'searchDoctors 304': () => ({ path: '/doctors', headers: unchanged }),
  'searchDoctors 400 request.invalid': () => ({ path: '/doctors?limit=many' }),
  'listOffers 200': () => ({ path: '/doctors/offers' }),
  'listOffers 304': () => ({ path: '/doctors/offers', headers: unchanged }),
  'listOffers 400 request.invalid': () => ({ path: '/doctors/offers?city=boise' }),
  'suggest 200': () => ({ path: '/suggestions?q=derm&language=fr' }),
  'suggest 304': () => ({ path: '/suggestions?q=derm', headers: unchanged }),
  'suggest 400 request.invalid': () => ({ path: '/suggestions?q=' }),
  'listSitemapParts 200': () => ({ path: '/sitemap/parts' }),
  'listSitemapParts 304': () => ({ path: '/sitemap/parts', headers: unchanged }),
  'listSitemapParts 400 request.invalid': () => ({ path: '/sitemap/parts?page=2' }),
  'listSitemapDoctors 200': ({ doctor }) => ({ path: `/sitemap/parts/${doctor.id}` }),
  'listSitemapDoctors 304': () => ({ path: `/sitemap/parts/${NOBODY}`, headers: unchanged }),
  'listSitemapDoctors 400 request.invalid': () => ({ path: '/sitemap/parts/1' }),
  'getDoctor 200': ({ doctor }) => ({ path: `/doctors/${doctor.id}` }),
  'getDoctor 304': ({ doctor }) => ({ path: `/doctors/${doctor.id}`, headers: unchanged }),
  'getDoctor 400 request.invalid': () => ({ path: '/doctors/1' }),
  'getDoctor 404 doctor.not_found': () => ({ path: `/doctors/${NOBODY}` }),
  'listSlots 200': ({ doctor }) => ({ path: `/doctors/${doctor.id}/slots` }),
  'listSlots 304': ({ doctor }) => ({ path: `/doctors/${doctor.id}/slots`, headers: unchanged }),
  'listSlots 400 request.invalid': ({ doctor }) => ({
    path: `/doctors/${doctor.id}/slots?from=now`,
  }),
  'listSlots 404 doctor.not_found': () => ({ path: `/doctors/${NOBODY}/slots` }),
  'listSlots 422 visit_type.not_found': ({ doctor }) => ({
    path: `/doctors/${doctor.id}/slots?visit_type_id=${NOBODY}`,
  }),
  'addDoctor 201': ({ service }) =>
    post('/doctors', aNewDoctor(), { ...service, 'Idempotency-Key': 'a' }),
  'addDoctor 400 request.invalid': ({ service }) => post('/doctors', {}, service),
  'addDoctor 401 actor.unknown': () => post('/doctors', aNewDoctor()),
  'addDoctor 403 actor.forbidden': ({ stranger }) => post('/doctors', aNewDoctor(), stranger),
  'addDoctor 413 request.too_large': ({ service }) => post('/doctors', 'x'.repeat(70_000), service),
  'addDoctor 415 request.unsupported_media_type': ({ service }) =>
    post('/doctors', '', { ...service, 'Content-Type': 'text/plain' }),
  'addDoctor 422 idempotency.key_reused': ({ service }) =>
    post('/doctors', aNewDoctor({ bio: 'Other' }), { ...service, ...used }),
  'bookAppointment 201': book(() => ({}), { 'Idempotency-Key': 'a' }),
  'bookAppointment 400 request.invalid': book(() => ({ starts_at: 'soon' })),
  'bookAppointment 404 doctor.not_found': book(() => ({ doctor_id: NOBODY })),
  'bookAppointment 409 appointment.slot_taken': book(({ booked: { starts_at } }) => ({
    starts_at,
  })),
  'bookAppointment 413 request.too_large': book(() => ({ reason: 'x'.repeat(70_000) })),
  'bookAppointment 415 request.unsupported_media_type': book(() => ({}), { 'Content-Type': 'a/b' }),
  'bookAppointment 422 visit_type.not_found': book(() => ({ visit_type_id: NOBODY })),
  'bookAppointment 422 appointment.not_offered': book(() => ({
    starts_at: '2020-01-01T00:00:00Z',
  })),
  'bookAppointment 422 idempotency.key_reused': book(() => ({ reason: 'Other' }), used),
  'holdSlot 201': hold(() => ({}), { 'Idempotency-Key': 'a' }),
  'holdSlot 400 request.invalid': hold(() => ({ replaces: 'short' })),
  'holdSlot 404 doctor.not_found': hold(() => ({ doctor_id: NOBODY })),
  'holdSlot 409 appointment.slot_taken': hold(({ booked: { starts_at } }) => ({ starts_at })),
  'holdSlot 413 request.too_large': hold(() => ({ replaces: 'x'.repeat(70_000) })),
  'holdSlot 415 request.unsupported_media_type': hold(() => ({}), { 'Content-Type': 'a/b' }),
  'holdSlot 422 visit_type.not_found': hold(() => ({ visit_type_id: NOBODY })),
  'holdSlot 422 appointment.not_offered': hold(() => ({ starts_at: '2020-01-01T00:00:00Z' })),
  'holdSlot 422 idempotency.key_reused': hold(() => ({ replaces: 'A'.repeat(43) }), used),
  'holdSlot 429 appointment.too_many_holds': hold(() => ({}), { 'X-Forwarded-For': GREEDY }),
  'getHold 200': ({ held }) => ({
    path: '/appointments/holds',
    headers: bearerOf(held.hold_token),
  }),
  'getHold 401 actor.unknown': () => ({ path: '/appointments/holds' }),
  'getHold 404 hold.not_found': (world) => ({
    path: '/appointments/holds',
    headers: bearer(world),
  }),
  'releaseHold 204': (world) => ({
    path: '/appointments/holds',
    method: 'DELETE',
    headers: bearer(world),
  }),
  'releaseHold 401 actor.unknown': () => ({ path: '/appointments/holds', method: 'DELETE' }),
  'releaseHold 413 request.too_large': ({ held }) => ({
    path: '/appointments/holds',
    method: 'DELETE',
    headers: { ...bearerOf(held.hold_token), 'Content-Length': '70000' },
    body: 'x'.repeat(70_000),
  }),
  'getManagedAppointment 200': (world) => ({ path: '/manage/appointment', headers: bearer(world) }),
  'getManagedAppointment 401 actor.unknown': () => ({ path: '/manage/appointment' }),
  'getManagedAppointment 404 appointment.not_found': ({ stranger }) => ({
    path: '/manage/appointment',
    headers: stranger,
  }),
  'getCalendar 200': (world) => ({
    path: `/appointments/${world.booked.id}/calendar`,
    headers: bearer(world),
  }),
  'getCalendar 400 request.invalid': (world) => ({
    path: '/appointments/1/calendar',
    headers: bearer(world),
  }),
  'getCalendar 401 actor.unknown': ({ booked }) => ({
    path: `/appointments/${booked.id}/calendar`,
  }),
  'getCalendar 404 appointment.not_found': (world) => ({
    path: `/appointments/${NOBODY}/calendar`,
    headers: bearer(world),
  }),
  'getOpenApi 200': () => ({ path: '/openapi.json' }),
  'getOpenApi 304': () => ({ path: '/openapi.json', headers: unchanged }),
  'getDocs 200': () => ({ path: '/docs' }),
  'getDocs 304': () => ({ path: '/docs', headers: unchanged }),
}

/** The world of the scenarios: each of them can be asked alone. */
export async function aWorld(app: TestApp): Promise<World> {
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const answer = await app.post('/appointments', await aBooking(app.db, doctor, 5), used)
  // Looked up before the first of them is held, which would move the others.
  const far = await Promise.all(
    Array.from({ length: MAX_HOLDS_PER_ADDRESS }, (_, at) => aBooking(app.db, doctor, at + 10)),
  )
  const held = await Promise.all(
    far.map((time, at) =>
      holdTime(app, time, { from: GREEDY, ...(at === 0 ? { key: 'used' } : {}) }),
    ),
  )
  const stranger = await signServiceToken('files' as 'doctors', TEST_JWT_SECRET, new Date())
  const token = await signServiceToken('doctors', TEST_JWT_SECRET, new Date())
  const service = { Authorization: `Bearer ${token}` }
  await app.post('/doctors', aNewDoctor(), { ...service, ...used })
  return {
    doctor,
    booking: await aBooking(app.db, doctor),
    later: await aBooking(app.db, doctor, 3),
    booked: (await answer.json()) as BookedAppointment,
    held: held[0]?.held as HeldSlot,
    service,
    stranger: { Authorization: `Bearer ${stranger}` },
  }
}
