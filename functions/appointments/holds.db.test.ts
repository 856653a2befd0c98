import { expect, test } from 'vitest'
import { aBooking, aDoctor, aHold, fromTomorrow } from '#testing/builders'
import { httpApp } from '#testing/http-app'
import { deadlocks, overlaps, rivals, rush, somebodyWaits } from '#testing/rush'

const aMinuteAgo = () => new Date(Date.now() - 60_000)
const inAMinute = () => new Date(Date.now() + 60_000)

test('a hold that has ended stands in nobody’s way, and is recorded as cancelled', async () => {
  await using app = await httpApp({ connections: 100 })
  const doctor = await aDoctor(app.owner, {
    ...fromTomorrow(),
    slot_minutes: 10,
    visitTypes: [{ minutes: 60 }, { minutes: 20 }],
  })

  for (let round = 1; round <= 5; round++) {
    const wanted = await aBooking(app.db, doctor)
    const underneath = await Promise.all([0, 2, 4].map((at) => aBooking(app.db, doctor, at, 1)))
    const holds = await Promise.all(underneath.map((one) => aHold(app.owner, one, aMinuteAgo())))

    const { booked, taken, others } = await rush(app, rivals(100, wanted))

    expect(others).toEqual([])
    expect(booked).toHaveLength(1)
    expect(taken).toHaveLength(99)
    const rows = await app.owner
      .selectFrom('appointments')
      .select(['status', 'cancel_reason'])
      .where('id', 'in', holds)
      .execute()
    expect(rows).toEqual(holds.map(() => ({ status: 'cancelled', cancel_reason: 'hold expired' })))
  }

  expect(await overlaps(app.owner)).toBe(0)
  expect(await deadlocks(app)).toBe(0)
})

test('holds that have ended lie across the times of many, who all get theirs', async () => {
  await using app = await httpApp({ connections: 100 })
  const doctor = await aDoctor(app.owner, {
    ...fromTomorrow(),
    slot_minutes: 20,
    visitTypes: [{ minutes: 20 }, { minutes: 60 }],
  })
  const times = await Promise.all(
    Array.from({ length: 12 }, (_, at) => aBooking(app.db, doctor, at)),
  )
  const across = await Promise.all([0, 3, 6, 9].map((at) => aBooking(app.db, doctor, at, 1)))
  for (const one of across) await aHold(app.owner, one, aMinuteAgo())

  const { booked, taken, others } = await rush(app, rivals(96, ...times))

  expect(others).toEqual([])
  expect(booked).toHaveLength(12)
  expect(taken).toHaveLength(84)
  expect(await deadlocks(app)).toBe(0)
})

test('a hold that has not ended keeps the time', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner)
  const wanted = await aBooking(app.db, doctor)
  await aHold(app.owner, wanted, inAMinute())

  const { taken } = await rush(app, [wanted])

  expect(taken[0]?.problem.next_slots?.[0]?.starts_at).not.toBe(wanted.starts_at)
  expect(taken).toHaveLength(1)
})

test('a rival who frees an ended hold and fails leaves the time to the next', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner)
  const wanted = await aBooking(app.db, doctor)
  const hold = await aHold(app.owner, wanted, aMinuteAgo())
  const rival = await app.owner.startTransaction().execute()
  await rival
    .updateTable('appointments')
    .set('status', 'cancelled')
    .where('id', '=', hold)
    .execute()

  const booking = rush(app, [wanted])
  await somebodyWaits(app.owner)
  await rival.rollback().execute()
  const { booked, others } = await booking

  expect(others).toEqual([])
  expect(booked).toHaveLength(1)
})
