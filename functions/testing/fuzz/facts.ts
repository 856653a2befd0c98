import fc from 'fast-check'
import { signServiceToken } from '#api/service-token'
import type { BookedAppointment } from '#contract/appointments'
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
      'Idempotency-Key': fc.integer({ min: 1, max: 2_000 }).map((n) => `key-${n}`),
    },
    together: {
      bookAppointment: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...bookings.flat()) },
        fc.constant({}),
      ),
      listSlots: fc
        .tuple(fc.nat({ max: 200 }), fc.nat({ max: 30 }))
        .map(([start, days]) => ({ from: dayIn(start), to: dayIn(start + days) })),
    },
    credentials: {
      manageToken: bearer(['nobodys-token', booked.manage_token]),
      serviceToken: bearer(services),
    },
    weights: { bookAppointment: 8, getCalendar: 3, addDoctor: 4, searchDoctors: 3, listSlots: 3 },
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

async function someBookings(db: TestDb['db'], { id, visitTypes }: TestDoctor): Promise<object[]> {
  const visitTypeId = visitTypes[0]?.id ?? ''
  const now = new Date()
  const slots = await freeSlots(db, { doctorId: id, visitTypeId, from: now, now, limit: 60 })
  return slots.map(({ starts_at, visit_type_id }) => ({ doctor_id: id, visit_type_id, starts_at }))
}
