import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BookAppointment, BookedAppointment, HeldSlot } from '#contract/appointments'
import { aBooking, aDoctor, aNewDoctor, fromTomorrow, type TestDoctor } from '#testing/builders'
import type { CalledApp } from '#testing/called-app'
import { type ApiDocument, Conformance } from '#testing/conformance'
import { offlineApp } from '#testing/offline-app'
import { aHoldOf, bearer as bearerOf, hold as holdTime } from '#testing/holding'
import { type TestApp, TEST_JWT_SECRET, testApp } from '#testing/test-app'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { routesOf } from './app.ts'
import { openApiDocument } from './openapi.ts'
import type { Route } from './route.ts'
import { signServiceToken } from './service-token.ts'

const V1 = '/api/v1'
const NOBODY = '00000000-0000-4000-8000-000000000000'
/** Holds as many times as one may. */
const GREEDY = '192.0.2.66'
const json = { 'Content-Type': 'application/json' }

/** What the scenarios find there: a doctor to book, an appointment of another time, its token. */
interface World {
  readonly doctor: TestDoctor
  readonly booking: BookAppointment
  readonly booked: BookedAppointment
  readonly held: HeldSlot
  readonly later: BookAppointment
  readonly service: Record<string, string>
  readonly stranger: Record<string, string>
}

interface Ask {
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

type Scenario = (world: World) => Ask

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
const scenarios: Record<string, Scenario> = {
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
    post('/doctors', aNewDoctor({ bio: 'Other' }), { ...service, 'Idempotency-Key': 'a' }),
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
  'bookAppointment 422 idempotency.key_reused': book(() => ({ reason: 'Other' }), {
    'Idempotency-Key': 'a',
  }),
  'holdSlot 201': hold(() => ({}), { 'Idempotency-Key': 'a' }),
  'holdSlot 400 request.invalid': hold(() => ({ replaces: 'short' })),
  'holdSlot 404 doctor.not_found': hold(() => ({ doctor_id: NOBODY })),
  'holdSlot 409 appointment.slot_taken': hold(({ booked: { starts_at } }) => ({ starts_at })),
  'holdSlot 413 request.too_large': hold(() => ({ replaces: 'x'.repeat(70_000) })),
  'holdSlot 415 request.unsupported_media_type': hold(() => ({}), { 'Content-Type': 'a/b' }),
  'holdSlot 422 visit_type.not_found': hold(() => ({ visit_type_id: NOBODY })),
  'holdSlot 422 appointment.not_offered': hold(() => ({ starts_at: '2020-01-01T00:00:00Z' })),
  'holdSlot 422 idempotency.key_reused': hold(() => ({ replaces: 'A'.repeat(43) }), {
    'Idempotency-Key': 'a',
  }),
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

const routes = routesOf(offlineApp().deps)
const document = openApiDocument(routes, 'test') as unknown as ApiDocument
const conformance = new Conformance(document)

let app: TestApp
let world: World

beforeAll(async () => {
  app = await testApp()
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const answer = await app.post('/appointments', await aBooking(app.db, doctor, 5))
  // Looked up before the first of them is held, which would move the others.
  const far = await Promise.all(
    Array.from({ length: MAX_HOLDS_PER_ADDRESS }, (_, at) => aBooking(app.db, doctor, at + 10)),
  )
  const held = await Promise.all(far.map((time) => holdTime(app, time, { from: GREEDY })))
  const stranger = await signServiceToken('files' as 'doctors', TEST_JWT_SECRET, new Date())
  const service = await signServiceToken('doctors', TEST_JWT_SECRET, new Date())
  world = {
    doctor,
    booking: await aBooking(app.db, doctor),
    later: await aBooking(app.db, doctor, 3),
    booked: (await answer.json()) as BookedAppointment,
    held: held[0]?.held as HeldSlot,
    service: { Authorization: `Bearer ${service}` },
    stranger: { Authorization: `Bearer ${stranger}` },
  }
})

afterAll(() => app?.[Symbol.asyncDispose]())

async function ask({ app: called }: CalledApp, { path, method = 'GET', headers, body }: Ask) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await called.request(V1 + path, {
    method,
    headers: { ...json, ...headers },
    ...(text === undefined ? {} : { body: text }),
  })
  return {
    answer,
    text: await answer.text(),
    asked: { method, path: V1 + path.replace(/\?.*/, '') },
  }
}

test.each(Object.entries(scenarios))('%s is what the document says', async (name, scenario) => {
  const [operationId, status, code] = name.split(' ')

  const { answer, text, asked } = await ask(app, scenario(world))

  expect(answer.status).toBe(Number(status))
  expect(conformance.operation(asked)?.operationId).toBe(operationId)
  expect(codeIn(text)).toBe(code)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('every answer that the document promises is among these', () => {
  const promised = routes.flatMap((route) => promisesOf(route))

  expect(Object.keys(scenarios).toSorted()).toEqual(promised.toSorted())
})

test('what the document does not say is noticed', async () => {
  const { answer, text, asked } = await ask(app, { path: `/doctors/${world.doctor.id}` })

  const faults = (change: object, status = answer.status, headers = answer.headers) =>
    conformance.faults(
      asked,
      new Response(null, { status, headers }),
      JSON.stringify({ ...(JSON.parse(text) as object), ...change }),
    )

  expect(faults({})).toEqual([])
  expect(faults({ rating: 'good' })).toEqual(['data/rating must be number'])
  expect(faults({ password: 1 })).toEqual(['data must NOT have additional properties'])
  expect(faults({ created_at: 'yesterday' })[0]).toContain('data/created_at must match')
  expect(faults({}, 201)).toEqual(['getDoctor does not document 201'])
  expect(faults({}, 200, new Headers())).toEqual(['null instead of application/json'])
})

const asksDatabase = Object.entries(scenarios).filter(([name]) =>
  /^(search|getDoctor|list|add|book|hold|getHold|release|getManaged|getCalendar)\w* 20/.test(name),
)

test.each(asksDatabase)('%s, but 503 while the database is down', async (_, scenario) => {
  const { answer, text, asked } = await ask(offlineApp(), scenario(world))

  expect(answer.status).toBe(503)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('health is documented when it is bad, too', async () => {
  const { answer, text, asked } = await ask(offlineApp(), { path: '/health' })

  expect(answer.status).toBe(503)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('a mistake of ours is a documented 500', async () => {
  await using broken = await testApp()
  await broken.owner.schema.dropTable('doctors').cascade().execute()

  const answers = await Promise.all(
    asksDatabase
      .filter(([name]) => !/Managed|Calendar|release/.test(name))
      .map(([, scenario]) => ask(broken, scenario(world))),
  )

  for (const { answer, text, asked } of answers) {
    expect(answer.status).toBe(500)
    expect(conformance.faults(asked, answer, text)).toEqual([])
  }
})

function codeIn(text: string): string | undefined {
  return text.startsWith('{"type":') ? (JSON.parse(text) as { code: string }).code : undefined
}

/** The statuses and codes of an operation that a request alone can bring about. */
function promisesOf({ spec }: Route): string[] {
  const operation = document.paths[V1 + spec.path]?.[spec.method]
  return Object.entries(operation?.responses ?? {}).flatMap(([status, { description = '' }]) => {
    if (Number(status) >= 500) return []
    const codes = [...description.matchAll(/`([a-z_.]+)`: /g)].map(([, code]) => ` ${code}`)
    return (codes.length > 0 ? codes : ['']).map((code) => `${spec.operationId} ${status}${code}`)
  })
}
