import fc from 'fast-check'
import { signServiceToken } from '#api/service-token'
import type { BookedAppointment, HeldSlot, HoldSlot } from '#contract/appointments'
import { sortOrders } from '#vocabulary/doctors'
import { freeSlots } from '../../availability/queries.ts'
import { nextCursor } from '../../client/next-cursor.ts'
import { aBooking, aDoctor, type TestDoctor } from '../builders.ts'
import { type CalledApp, calledApp, TEST_JWT_SECRET } from '../called-app.ts'
import type { TestDb } from '../test-db.ts'
import type { Facts } from './valid-requests.ts'

/** Doctors who can be booked, free and taken times of theirs, links and tokens that open doors. */
export async function factsOf({ owner, db }: TestDb): Promise<Facts> {
  const doctors: TestDoctor[] = []
  for (const city of ['Chicago', 'Denver', 'Boise']) doctors.push(await aDoctor(owner, { city }))
  const bookings = await Promise.all(doctors.map((doctor) => someBookings(db, doctor)))
  const { get, post } = calledApp({ db })
  const first = await post('/appointments', await aBooking(db, firstOf(doctors)))
  const booked = (await first.json()) as BookedAppointment
  const holds = await someHolds(post, bookings.flat())
  const cursors = await someCursors(get)
  const services = await Promise.all(
    ['doctors', 'doctors', 'doctors', 'files'].map((scope) =>
      signServiceToken(scope as 'doctors', TEST_JWT_SECRET, new Date()),
    ),
  )
  const bearer = (tokens: readonly string[]) =>
    fc.constantFrom({}, ...tokens.map((token) => ({ Authorization: `Bearer ${token}` })))
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...doctors.map((doctor) => doctor.id)) },
    { weight: 4, arbitrary: fc.constant(booked.id) },
    fc.uuid(),
  )
  const names = fc.constantFrom('Ana', "O'Neil", 'Łukasz', 'Mary-Ann van der Berg', '李')
  return {
    values: {
      id,
      doctor_id: id,
      visit_type_id: fc.constantFrom(
        ...doctors.flatMap(({ visitTypes }) => visitTypes.map((visit) => visit.id)),
      ),
      specialty: fc.constantFrom('Cardiology', 'dermatology', 'general-practice'),
      city: fc.constantFrom('Chicago', 'denver', 'new-york'),
      state: fc.constantFrom('IL', 'ny'),
      first_name: names,
      last_name: names,
      time_zone: fc.constantFrom('America/Chicago', 'Europe/Paris'),
      cursor: fc.constantFrom(...cursors),
      limit: fc.integer({ min: 1, max: 100 }),
      max_price: fc.integer({ min: 0, max: 500 }),
      hold_token: fc.constantFrom(...holds.map(({ hold_token }) => hold_token)),
      replaces: fc.constantFrom(...holds.map(({ hold_token }) => hold_token)),
      kinds: fc.constantFrom('city', 'specialty,doctor', 'doctor'),
      'Idempotency-Key': fc.integer({ min: 1, max: 2_000 }).map((n) => `key-${n}`),
    },
    together: {
      bookAppointment: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...bookings.flat()) },
        { weight: 2, arbitrary: fc.constantFrom(...holds.map(bookingOfHold)) },
        fc.constant({}),
      ),
      holdSlot: fc.constantFrom(...bookings.flat()),
      listSlots: fc
        .tuple(fc.nat({ max: 200 }), fc.nat({ max: 30 }))
        .map(([start, days]) => ({ from: dayIn(start), to: dayIn(start + days) })),
    },
    credentials: {
      holdToken: bearer(['nobodys-token', ...holds.map(({ hold_token }) => hold_token)]),
      manageToken: bearer(['nobodys-token', booked.manage_token]),
      serviceToken: bearer(services),
    },
    // Some of many, so that one address rarely has all that it may, and one that always has.
    headers: fc
      .oneof(fc.nat({ max: 999 }), fc.constant(0))
      .map((n) => ({ 'X-Forwarded-For': `10.1.${n >> 8}.${n & 255}` })),
    weights: {
      bookAppointment: 12,
      holdSlot: 6,
      getHold: 3,
      getCalendar: 3,
      addDoctor: 4,
      searchDoctors: 3,
      listSlots: 3,
    },
  }
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('There is none.')
  return first
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Where real pages end, in each order. */
async function someCursors(get: CalledApp['get']): Promise<string[]> {
  const pages = await Promise.all(sortOrders.map((sort) => get(`/doctors?limit=1&sort=${sort}`)))
  return pages.flatMap(({ headers }) => nextCursor(headers.get('Link')) ?? [])
}

/** Times that are held, of every third that can be booked. */
async function someHolds(post: CalledApp['post'], times: readonly HoldSlot[]): Promise<HeldSlot[]> {
  const wanted = times.filter((_, index) => index % 3 === 2)
  const answers = await Promise.all(
    wanted.map((time, index) =>
      post('/appointments/holds', time, { 'X-Forwarded-For': `10.2.0.${index}` }),
    ),
  )
  return Promise.all(
    answers.map(async (answer) => {
      if (answer.status !== 201) throw new Error(`Not held: ${answer.status}`)
      return (await answer.json()) as HeldSlot
    }),
  )
}

function bookingOfHold({ doctor_id, visit_type_id, starts_at, hold_token }: HeldSlot) {
  return { doctor_id, visit_type_id, starts_at, hold_token }
}

async function someBookings(db: TestDb['db'], { id, visitTypes }: TestDoctor): Promise<HoldSlot[]> {
  const visitTypeId = visitTypes[0]?.id ?? ''
  const now = new Date()
  const slots = await freeSlots(db, { doctorId: id, visitTypeId, from: now, now, limit: 60 })
  return slots.map(({ starts_at, visit_type_id }) => ({ doctor_id: id, visit_type_id, starts_at }))
}
