import type { BookAppointment, HeldSlot, HoldSlot } from '#contract/appointments'
import type { ProblemDocument } from '#contract/api'
import type { Deps } from '#api/deps'
import { HOLD_MINUTES } from '#vocabulary/appointments'
import { aBooking, aDoctor, fromTomorrow, type TestDoctor } from './builders.ts'
import type { CalledApp } from './called-app.ts'
import { httpApp } from './http-app.ts'
import type { TestApp } from './test-app.ts'

/** How long a hold lives, in milliseconds, as clocks are moved. */
export const A_HOLD = HOLD_MINUTES * 60_000

export interface HoldWishes {
  /** Where it is held from; each time another place, if not said. */
  readonly from?: string
  readonly replaces?: string
  readonly key?: string
}

export interface HoldAnswer {
  readonly status: number
  readonly headers: Headers
  readonly held: HeldSlot
  readonly problem: ProblemDocument
}

/** What somebody sends to hold a time that could be booked. */
export function aHoldOf({ doctor_id, visit_type_id, starts_at }: HoldSlot): HoldSlot {
  return { doctor_id, visit_type_id, starts_at }
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

let places = 0

/** An address that nobody else in the tests has. */
export function aPlace(): string {
  places += 1
  return `10.${places >> 16}.${(places >> 8) & 255}.${places & 255}`
}

/** Holds the time, as a browser somewhere behind the site. */
export async function hold(
  app: Pick<CalledApp, 'post'>,
  wanted: BookAppointment,
  { from = aPlace(), replaces, key }: HoldWishes = {},
): Promise<HoldAnswer> {
  const body = { ...aHoldOf(wanted), ...(replaces === undefined ? {} : { replaces }) }
  const answer = await app.post('/appointments/holds', body, {
    'X-Forwarded-For': from,
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  })
  const read: unknown = JSON.parse(await answer.text())
  return {
    status: answer.status,
    headers: answer.headers,
    held: read as HeldSlot,
    problem: read as ProblemDocument,
  }
}

/** Books the time with a hold token; answers the status and whichever body came. */
export async function bookHeld(
  app: Pick<CalledApp, 'post'>,
  wanted: BookAppointment,
  token: string,
) {
  const answer = await app.post('/appointments', { ...wanted, hold_token: token })
  return {
    status: answer.status,
    body: (await answer.json()) as {
      id: string
      status: string
      version: number
      code?: string
      next_slots?: { starts_at: string }[]
      manage_token: string
    },
  }
}

/** All that is stored of a hold, or of the appointment that it became. */
export const rowOf = ({ owner }: Pick<TestApp, 'owner'>, id: string) =>
  owner.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** Whether whoever has the token still holds the time: 200 or 404. */
export const statusOf = async ({ get }: Pick<CalledApp, 'get'>, token: string) =>
  (await get('/appointments/holds', bearer(token))).status

/** Time off over this very time, to be executed. */
export const timeOffOf = (
  { owner }: Pick<TestApp, 'owner'>,
  { id }: TestDoctor,
  { starts_at }: BookAppointment,
) =>
  owner.insertInto('time_off').values({
    doctor_id: id,
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + 30 * 60_000),
  })

type DoctorWishes = Parameters<typeof aDoctor>[1]

export type Practice = Awaited<ReturnType<typeof aPractice>>

/** A doctor who can be booked from tomorrow, the next of their times, and a clock to be moved. */
export async function aPractice({
  count = 4,
  doctor: wishes = {},
  ...overrides
}: Partial<Deps> & { connections?: number; count?: number; doctor?: DoctorWishes } = {}) {
  const clock = { now: new Date() }
  const app = await httpApp({ now: () => clock.now, ...overrides })
  const doctor = await aDoctor(app.owner, { ...fromTomorrow(), ...wishes })
  const times = await Promise.all(
    Array.from({ length: count }, (_, index) => aBooking(app.db, doctor, index)),
  )
  return {
    app,
    doctor,
    times: times as [BookAppointment, BookAppointment, BookAppointment, ...BookAppointment[]],
    pass: (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}
