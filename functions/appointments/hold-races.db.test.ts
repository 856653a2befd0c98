import { expect, test } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import { aBooking, aDoctor, aHold, fromTomorrow } from '#testing/builders'
import { A_HOLD, aPlace, bearer, bookHeld, hold } from '#testing/holding'
import { httpApp } from '#testing/http-app'
import { count, deadlocks, overlaps, rivals, rush, somebodyWaits } from '#testing/rush'

const CONNECTIONS = 100

test('of two hundred who hold or book one time, one gets it', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctor = await aDoctor(app.owner, fromTomorrow())

  for (let round = 1; round <= 5; round++) {
    const wanted = await aBooking(app.db, doctor)
    const [holding, booking] = await Promise.all([
      Promise.all(rivals(100, wanted).map(() => hold(app, wanted))),
      rush(app, rivals(100, wanted)),
    ])

    const statuses = [
      ...holding.map(({ status }) => status),
      ...booking.booked.map(() => 201),
      ...booking.taken.map(() => 409),
      ...booking.others.map(({ status }) => status),
    ]
    expect([count(statuses, 201), count(statuses, 409)]).toEqual([1, 199])
  }

  expect(await overlaps(app.owner)).toBe(0)
  expect(await deadlocks(app)).toBe(0)
})

test('of many who book with the token of one hold, one does', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctor = await aDoctor(app.owner, fromTomorrow())

  for (let round = 1; round <= 10; round++) {
    const wanted = await aBooking(app.db, doctor)
    const { held } = await hold(app, wanted)

    const answers = await Promise.all(
      rivals(50, wanted).map((one) => bookHeld(app, one, held.hold_token)),
    )

    const booked = answers.filter(({ status }) => status === 201)
    expect(booked.map(({ body }) => body.id)).toEqual([held.id])
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49)
  }

  expect(await deadlocks(app)).toBe(0)
})

test('whoever holds an ended time and whoever takes it over never both get it', async () => {
  const clock = { now: new Date() }
  await using app = await httpApp({ connections: CONNECTIONS, now: () => clock.now })
  const doctor = await aDoctor(app.owner, fromTomorrow())

  for (let round = 0; round < 10; round++) {
    const wanted = await aBooking(app.db, doctor, round)
    const { held } = await hold(app, wanted)
    clock.now = new Date(clock.now.getTime() + A_HOLD)

    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        index % 3 === 0
          ? bookHeld(app, wanted, held.hold_token)
          : index % 3 === 1
            ? hold(app, wanted)
            : hold(app, wanted, { replaces: held.hold_token }),
      ),
    )

    const statuses = answers.map(({ status }) => status)
    expect([count(statuses, 201), count(statuses, 409)]).toEqual([1, 59])
  }

  expect(await overlaps(app.owner)).toBe(0)
  expect(await deadlocks(app)).toBe(0)
})

test('many who change places, also between doctors, do not wait for each other in a circle', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const doctors = await Promise.all(
    [1, 2, 3].map(() =>
      aDoctor(app.owner, { slot_minutes: 10, visitTypes: [{ minutes: 20 }], ...fromTomorrow() }),
    ),
  )
  const times: BookAppointment[] = []
  for (const doctor of doctors) {
    for (let at = 0; at < 16; at++) times.push(await aBooking(app.db, doctor, at))
  }
  // Ended ones lie across, for everybody to free.
  for (const at of [1, 17, 33]) await aHold(app.owner, times[at]!, new Date(Date.now() - 60_000))

  const walk = async (walker: number): Promise<number[]> => {
    const from = aPlace()
    const statuses: number[] = []
    let token: string | undefined
    for (let step = 0; step < 12; step++) {
      const wanted = times[(walker * 7 + step * 17) % times.length]!
      const answer = await hold(app, wanted, { from, ...(token ? { replaces: token } : {}) })
      statuses.push(answer.status)
      if (answer.status === 201) token = answer.held.hold_token
      if (step % 5 === 4 && token) await app.delete('/appointments/holds', bearer(token))
    }
    return statuses
  }
  const statuses = (await Promise.all(Array.from({ length: 24 }, (_, at) => walk(at)))).flat()

  expect(statuses.filter((status) => ![201, 409].includes(status))).toEqual([])
  expect(count(statuses, 201)).toBeGreaterThan(50)
  expect(await overlaps(app.owner)).toBe(0)
  expect(await deadlocks(app)).toBe(0)
}, 120_000)

test('those who go to another doctor and those who come from there do not wait for each other', async () => {
  await using app = await httpApp({ connections: CONNECTIONS })
  const [one, other] = await Promise.all([
    aDoctor(app.owner, fromTomorrow()),
    aDoctor(app.owner, fromTomorrow()),
  ])
  const people = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => ({
      times: [await aBooking(app.db, one, at), await aBooking(app.db, other, at)] as const,
      token: undefined as string | undefined,
    })),
  )

  const statuses: number[] = []
  for (let round = 0; round < 8; round++) {
    const answers = await Promise.all(
      people.map(async (person, at) => {
        const wanted = person.times[(round + at) % 2]!
        const answer = await hold(app, wanted, person.token ? { replaces: person.token } : {})
        person.token = answer.held.hold_token
        return answer.status
      }),
    )
    statuses.push(...answers)
  }

  expect(count(statuses, 201)).toBe(8 * 40)
  expect(await deadlocks(app)).toBe(0)
})

test('a hold that is being taken away is booked as a free time', async () => {
  await using app = await httpApp()
  const wanted = await aBooking(app.db, await aDoctor(app.owner, fromTomorrow()))
  const { held } = await hold(app, wanted)
  const rival = await app.owner.startTransaction().execute()
  await rival
    .updateTable('appointments')
    .set('status', 'cancelled')
    .where('id', '=', held.id)
    .execute()

  const booking = bookHeld(app, wanted, held.hold_token)
  await somebodyWaits(app.owner)
  await rival.commit().execute()
  const { status, body } = await booking

  expect(status).toBe(201)
  expect(body.id).not.toBe(held.id)
})

test('who books with a hold does not wait for whoever has a hand on it, and may be refused', async () => {
  await using app = await httpApp()
  const wanted = await aBooking(app.db, await aDoctor(app.owner, fromTomorrow()))
  const { held } = await hold(app, wanted)
  const rival = await app.owner.startTransaction().execute()
  await rival.selectFrom('appointments').where('id', '=', held.id).forUpdate().execute()

  const meanwhile = await bookHeld(app, wanted, held.hold_token)
  await rival.rollback().execute()
  const again = await bookHeld(app, wanted, held.hold_token)

  expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'appointment.slot_taken'])
  expect([again.status, again.body.id]).toEqual([201, held.id])
})
