import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { aBooking, aDoctor, fromTomorrow } from '#testing/builders'
import { hold } from '#testing/holding'
import { httpApp } from '#testing/http-app'
import { deadlocks, rivals, rush, somebodyWaits } from '#testing/rush'
import type { TestApp } from '#testing/test-app'

test('a booking waits for time off that is being written, and then finds the doctor away', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const wanted = await aBooking(app.db, doctor)
  const writing = await app.owner.startTransaction().execute()
  await takeOff(writing, [wanted])

  const booking = rush(app, [wanted])
  await somebodyWaits(app.owner)
  await writing.commit().execute()
  const { taken, others } = await booking

  expect(others).toEqual([])
  expect(taken).toHaveLength(1)
  expect(taken[0]?.problem.next_slots?.[0]?.starts_at).not.toBe(wanted.starts_at)
})

test('a hold waits for hours that are being changed, and then finds nothing offered', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const wanted = await aBooking(app.db, doctor)
  const changing = await app.owner.startTransaction().execute()
  await changing.deleteFrom('weekly_hours').where('doctor_id', '=', doctor.id).execute()

  const holding = hold(app, wanted)
  await somebodyWaits(app.owner)
  await changing.commit().execute()
  const { problem } = await holding

  expect(problem.code).toBe('appointment.not_offered')
})

test('whoever takes time off sees every visit that is booked before, and none comes after', async () => {
  await using app = await httpApp({ connections: 60 })

  const { seen, found } = await raceRounds(app, 15)

  expect(found).toEqual(seen)
  expect(found.some((count) => count > 0 && count < 32)).toBe(true)
  expect(await deadlocks(app)).toBe(0)
})

test('without the lock, visits would be booked into time off', async () => {
  await using app = await httpApp({ connections: 60 })
  await sql`drop trigger take_time_off_lock on time_off`.execute(app.owner)

  const { seen, found } = await raceRounds(app, 15)

  expect(found).not.toEqual(seen)
})

test('hours, time off, holds and bookings of one doctor do not deadlock', async () => {
  await using app = await httpApp({ connections: 60 })
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const times = await Promise.all(
    Array.from({ length: 30 }, (_, index) => aBooking(app.db, doctor, index)),
  )

  const [{ others }, holding] = await Promise.all([
    rush(app, rivals(120, ...times)),
    Promise.all(rivals(60, ...times).map((wanted) => hold(app, wanted))),
    ...Array.from({ length: 12 }, (_, number) =>
      app.owner.transaction().execute(async (tx) => {
        const hours = { doctor_id: doctor.id, weekday: 1, opens: number, closes: number + 1 }
        await tx.insertInto('weekly_hours').values(hours).execute()
        await takeOff(tx, [times[number] as BookAppointment])
      }),
    ),
  ])

  expect(others.map(({ status }) => status).filter((status) => status !== 422)).toEqual([])
  const statuses = holding.map(({ status }) => status)
  expect(statuses.filter((status) => ![201, 409, 422].includes(status))).toEqual([])
  expect(await deadlocks(app)).toBe(0)
})

/** In each round eight book one time after another, until the doctor takes it all off and counts. */
async function raceRounds(app: TestApp, rounds: number) {
  const seen: number[] = []
  const found: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const doctor = await aDoctor(app.owner, fromTomorrow())
    const times = await Promise.all(
      Array.from({ length: 32 }, (_, index) => aBooking(app.db, doctor, index)),
    )
    const someAreBooked = Promise.withResolvers<void>()
    let booked = 0
    const waiting = times.values()
    const book = async () => {
      for (const time of waiting) {
        const { others } = await rush(app, [time])
        expect(others).toEqual([])
        if (++booked === 1 + (round % 8)) someAreBooked.resolve()
      }
    }
    const takeItOff = async () => {
      await someAreBooked.promise
      return app.owner.transaction().execute(async (tx) => {
        await takeOff(tx, times)
        return countVisits(tx, doctor.id)
      })
    }
    const [counted] = await Promise.all([takeItOff(), ...Array.from({ length: 8 }, book)])
    seen.push(counted)
    found.push(await countVisits(app.owner, doctor.id))
  }
  return { seen, found }
}

async function takeOff(db: Db, times: readonly BookAppointment[]): Promise<void> {
  const starts = times.map(({ starts_at }) => Date.parse(starts_at))
  await db
    .insertInto('time_off')
    .values({
      doctor_id: times[0]?.doctor_id ?? '',
      starts_at: new Date(Math.min(...starts)),
      ends_at: new Date(Math.max(...starts) + 30 * 60_000),
    })
    .execute()
}

async function countVisits(db: Db, doctorId: string): Promise<number> {
  const { count } = await db
    .selectFrom('appointments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('doctor_id', '=', doctorId)
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  return count
}
