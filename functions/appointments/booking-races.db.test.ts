import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { aBooking, aDoctor } from '#testing/builders'
import { httpApp } from '#testing/http-app'
import { deadlocks, overlaps, rivals, rush } from '#testing/rush'

/** As many sessions as Postgres would see from many processes: few would never deadlock. */
const CONNECTIONS = 100

test('of two hundred who want one time, one gets it and the others hear what is free', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctor = await aDoctor(app.owner)

  for (let round = 1; round <= 20; round++) {
    const wanted = await aBooking(app.db, doctor)
    const { booked, taken, others } = await rush(app, rivals(200, wanted))

    expect(others).toEqual([])
    expect(booked).toHaveLength(1)
    expect(taken).toHaveLength(199)
    for (const { problem } of taken) {
      expect(problem.code).toBe('appointment.slot_taken')
      expect(problem.next_slots).toHaveLength(3)
      expect(problem.next_slots?.map(({ starts_at }) => starts_at)).not.toContain(wanted.starts_at)
    }
  }

  expect(await overlaps(app.owner)).toBe(0)
  expect(await deadlocks(app)).toBe(0)
})

test('without the constraint, many would get the same time', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctor = await aDoctor(app.owner)
  await sql`alter table appointments drop constraint no_overlap`.execute(app.owner)
  await sql`alter table appointments add constraint no_overlap unique (id)`.execute(app.owner)

  const { booked } = await rush(app, rivals(200, await aBooking(app.db, doctor)))

  expect(booked.length).toBeGreaterThan(1)
  expect(await overlaps(app.owner)).toBeGreaterThan(0)
})

test('visits of different lengths that overlap in part are never both booked', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })

  for (let round = 1; round <= 10; round++) {
    const doctor = await aDoctor(app.owner, {
      slot_minutes: 10,
      visitTypes: [{ minutes: 30 }, { minutes: 60 }, { minutes: 30, buffer_minutes: 10 }],
    })
    const choices = await Promise.all(
      [0, 1, 2].flatMap((visit) =>
        [0, 1, 2, 3, 4, 5].map((at) => aBooking(app.db, doctor, at, visit)),
      ),
    )
    const { booked, taken, others } = await rush(app, rivals(200, ...choices))

    expect(others).toEqual([])
    expect(booked.length).toBeGreaterThan(0)
    expect(booked.length + taken.length).toBe(200)
    expect(await overlaps(app.owner)).toBe(0)
    expect(await refusedWithoutReason(taken.map(({ wanted }) => wanted))).toEqual([])

    // Whoever was refused would not fit now either: nobody was turned away for nothing.
    async function refusedWithoutReason(refused: readonly BookAppointment[]) {
      const { rows } = await sql`
        select w.starts_at, v.minutes
        from json_to_recordset(${JSON.stringify(refused)}) as w (visit_type_id uuid, starts_at timestamptz)
        join visit_types v on v.id = w.visit_type_id
        where not exists (
          select from appointments a where a.doctor_id = ${doctor.id} and a.starts_at
            < w.starts_at + make_interval(mins => v.minutes + v.buffer_minutes)
            and a.busy_until > w.starts_at)`.execute(app.owner)
      return rows
    }
  }

  expect(await deadlocks(app)).toBe(0)
})

test('the neighbours of a time are booked at the same moment as the time itself', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctor = await aDoctor(app.owner)
  const times = await Promise.all(
    Array.from({ length: 40 }, (_, index) => aBooking(app.db, doctor, index)),
  )

  const { booked, taken, others } = await rush(app, rivals(200, ...times))

  expect(others).toEqual([])
  expect(booked).toHaveLength(40)
  expect(taken).toHaveLength(160)
  expect(await deadlocks(app)).toBe(0)
})

test('a deadlock would be counted', async () => {
  await using app = await httpApp()
  const lock = (tx: Db, number: number) => sql`select pg_advisory_xact_lock(${number})`.execute(tx)
  const [one, other] = await Promise.all([
    app.db.startTransaction().execute(),
    app.db.startTransaction().execute(),
  ])
  await Promise.all([lock(one, 1), lock(other, 2)])

  const outcomes = await Promise.allSettled([lock(one, 2), lock(other, 1)])

  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  await Promise.all([one.rollback().execute(), other.rollback().execute()])
  expect(await deadlocks(app)).toBe(1)
})
