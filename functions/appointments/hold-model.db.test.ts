import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import { HOLD_MINUTES } from '#vocabulary/appointments'
import { aBooking, aDoctor, fromTomorrow } from '#testing/builders'
import { bearer, bookHeld, hold } from '#testing/holding'
import { testApp, type TestApp } from '#testing/test-app'

const STARTS = 6
const LENGTHS = [20, 60]

/**
 * What people do: `of` is one of the holds so far, counted round and round, if there is any. Where
 * it `isOwn`, the time is that of the hold, which chance alone would hardly find.
 */
type Step =
  | ({ readonly do: 'hold' | 'book'; readonly of: number | null; readonly isOwn: boolean } & Time)
  | { readonly do: 'release'; readonly of: number }
  | { readonly do: 'look'; readonly of: number }
  | { readonly do: 'pass'; readonly minutes: number }

const of = fc.nat({ max: 99 })
const aTime = {
  at: fc.nat({ max: STARTS - 1 }),
  visit: fc.nat({ max: LENGTHS.length - 1 }),
  of: fc.option(of, { freq: 3 }),
  isOwn: fc.boolean(),
}

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('hold' as const), ...aTime }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('book' as const), ...aTime }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), of }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const), of }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.nat({ max: 6 }) }),
  },
)

/** A row of the model; what is gone stays in the list, so that its token can still be tried. */
interface Kept extends Time {
  readonly token: string
  readonly endsAt: number
  state: 'held' | 'booked' | 'gone'
}

/** How often what is rare was met: only then does the model say anything about it. */
interface Met {
  bookedByHold: number
  renewedAfterItsEnd: number
}

class Model {
  minutes = 0
  readonly kept: Kept[] = []
  readonly #met: Met

  constructor(met: Met) {
    this.#met = met
  }

  isLive(one: Kept): boolean {
    return one.state === 'held' && one.endsAt > this.minutes
  }

  /** For how many minutes the time could be held, if at all; `replaced` is then given back. */
  hold(time: Time, replaced: Kept | undefined, token: string): number | undefined {
    const former = replaced?.state === 'held' ? replaced : undefined
    if (this.#isTaken(time, former)) return undefined
    const isAgain = former !== undefined && overlap(former, time)
    const isRenewed = isAgain && this.isLive(former)
    if (isAgain && !isRenewed) this.#met.renewedAfterItsEnd += 1
    const endsAt = Math.min(this.minutes + HOLD_MINUTES, isRenewed ? former.endsAt : Infinity)
    this.#sweep(time)
    if (former) former.state = 'gone'
    this.kept.push({
      at: time.at,
      visit: time.visit,
      token,
      endsAt,
      state: 'held',
    })
    return endsAt - this.minutes
  }

  /** Whether the time could be booked, by way of the hold or not. */
  book(time: Time, held: Kept | undefined): boolean {
    if (held?.state === 'held' && held.at === time.at && held.visit === time.visit) {
      held.state = 'booked'
      this.#met.bookedByHold += 1
      return true
    }
    if (this.#isTaken(time)) return false
    this.#sweep(time)
    this.kept.push({
      at: time.at,
      visit: time.visit,
      token: 'B'.repeat(43),
      endsAt: 0,
      state: 'booked',
    })
    return true
  }

  #isTaken(time: Time, except?: Kept): boolean {
    return this.kept.some(
      (one) => one !== except && (one.state === 'booked' || this.isLive(one)) && overlap(one, time),
    )
  }

  /** Whoever gets a time ends what has run out around it. */
  #sweep(time: Time): void {
    for (const one of this.kept) {
      if (one.state === 'held' && !this.isLive(one) && overlap(one, time)) one.state = 'gone'
    }
  }
}

interface Time {
  readonly at: number
  readonly visit: number
}

function overlap(one: Time, other: Time): boolean {
  const end = ({ at, visit }: Time) => at * 20 + (LENGTHS[visit] ?? 0)
  return one.at * 20 < end(other) && other.at * 20 < end(one)
}

test('holding, replacing, giving back, booking and running out are what they seem', async () => {
  const clock = { start: Date.now(), minutes: 0 }
  const met: Met = { bookedByHold: 0, renewedAfterItsEnd: 0 }
  await using app = await testApp({
    now: () => new Date(clock.start + clock.minutes * 60_000),
  })

  const days = fc.array(aStep, { minLength: 10, maxLength: 25, size: 'max' })
  await fc.assert(
    fc.asyncProperty(days, async (steps) => {
      clock.minutes = 0
      const doctor = await aDoctor(app.owner, {
        ...fromTomorrow(),
        slot_minutes: 20,
        visitTypes: LENGTHS.map((minutes) => ({ minutes })),
      })
      const times: BookAppointment[][] = []
      for (const visit of LENGTHS.keys()) {
        const numbers = Array.from({ length: STARTS }, (_, index) => index)
        times.push(
          await Promise.all(numbers.map((index) => aBooking(app.db, doctor, index, visit))),
        )
      }
      const model = new Model(met)

      const outcomes = []
      for (const step of steps) {
        if (step.do === 'pass') clock.minutes = model.minutes += step.minutes
        else outcomes.push(await take(app, model, times, step))
      }

      expect(outcomes.filter(({ answered, expected }) => answered !== expected)).toEqual([])
      const { rows } = await sql<{ starts_at: Date; status: string }>`
        select starts_at, status from appointments where doctor_id = ${doctor.id}
        and status in ('held', 'confirmed') order by starts_at`.execute(app.owner)
      expect(rows.map(({ starts_at, status }) => [starts_at.getTime(), status])).toEqual(
        model.kept
          .filter(({ state }) => state !== 'gone')
          .toSorted((a, b) => a.at - b.at)
          .map((one) => [
            Date.parse(times[one.visit]?.[one.at]?.starts_at ?? ''),
            one.state === 'held' ? 'held' : 'confirmed',
          ]),
      )
    }),
    // So many that what is rare is met whatever the seed.
    { numRuns: 150, seed: Number(process.env['FUZZ_SEED'] ?? 20_261_124) },
  )

  expect(met.bookedByHold).toBeGreaterThan(0)
  expect(met.renewedAfterItsEnd).toBeGreaterThan(0)
}, 120_000)

/** Does the step, and says in the model what should come of it: a status, or the minutes of a hold. */
async function take(
  app: TestApp,
  model: Model,
  times: readonly (readonly BookAppointment[])[],
  step: Exclude<Step, { readonly do: 'pass' }>,
): Promise<{ readonly answered: number; readonly expected: number }> {
  const one = step.of === null ? undefined : model.kept[step.of % (model.kept.length || 1)]
  const token = one?.token ?? 'A'.repeat(43)
  if (step.do === 'look') {
    const { status } = await app.get('/appointments/holds', bearer(token))
    return { answered: status, expected: one && model.isLive(one) ? 200 : 404 }
  }
  if (step.do === 'release') {
    const { status } = await app.delete('/appointments/holds', bearer(token))
    if (one?.state === 'held') one.state = 'gone'
    return { answered: status, expected: 204 }
  }
  const time = (step.isOwn ? one : undefined) ?? step
  const wanted = times[time.visit]?.[time.at] as BookAppointment
  if (step.do === 'hold') {
    const answer = await hold(app, wanted, step.of === null ? {} : { replaces: token })
    const minutes = model.hold(time, one, answer.held.hold_token)
    const left = Date.parse(answer.held.hold_expires_at) - app.deps.now().getTime()
    return {
      answered: answer.status === 201 ? Math.round(left / 60_000) : answer.status,
      expected: minutes ?? 409,
    }
  }
  const { status } = await bookHeld(app, wanted, token)
  return { answered: status, expected: model.book(time, one) ? 201 : 409 }
}
