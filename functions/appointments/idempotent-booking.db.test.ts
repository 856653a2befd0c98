import { expect, test } from 'vitest'
import { aBooking, aDoctor, aPatient } from '#testing/builders'
import { httpApp } from '#testing/http-app'
import { rowCounts } from '#testing/row-counts'

test('fifty times the same key at once is one appointment and fifty equal answers', async () => {
  await using app = await httpApp({ connections: 60 })
  const doctor = await aDoctor(app.owner)
  const booking = await aBooking(app.db, doctor)

  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const answer = await app.post('/appointments', booking, { 'Idempotency-Key': 'press' })
      return {
        status: answer.status,
        bytes: await answer.text(),
        replayed: answer.headers.get('Idempotent-Replayed'),
      }
    }),
  )

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1)
  expect(answers.filter(({ replayed }) => replayed === 'true')).toHaveLength(49)
  expect(await rowCounts(app.owner)).toMatchObject({
    appointments: 1,
    patients: 1,
    manage_tokens: 1,
    notifications: 1,
    idempotency_keys: 1,
  })
})

test('another body under the key is refused, whatever comes first', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner)
  const booking = await aBooking(app.db, doctor)
  const other = { ...booking, patient: aPatient({ first_name: 'Eve' }) }

  const answers = await Promise.all(
    [booking, other].map((one) => app.post('/appointments', one, { 'Idempotency-Key': 'shared' })),
  )

  const problem = answers.find(({ status }) => status !== 201)
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])
  expect(await problem?.json()).toMatchObject({ code: 'idempotency.key_reused' })
})

test('a booking that was refused may be tried again under its key, when the time is free', async () => {
  await using app = await httpApp()
  const doctor = await aDoctor(app.owner)
  const booking = await aBooking(app.db, doctor)
  await app.post('/appointments', booking)
  const send = () => app.post('/appointments', booking, { 'Idempotency-Key': 'again' })

  const refused = await send()
  await app.owner.updateTable('appointments').set('status', 'cancelled').execute()
  const accepted = await send()
  const repeated = await send()

  expect([refused.status, accepted.status, repeated.status]).toEqual([409, 201, 201])
  expect(await repeated.text()).toBe(await accepted.text())
})

test('after a day the key books anew', async () => {
  let now = new Date()
  await using app = await httpApp({ now: () => now })
  const doctor = await aDoctor(app.owner)
  const booking = await aBooking(app.db, doctor, 60)
  const send = () => app.post('/appointments', booking, { 'Idempotency-Key': 'daily' })

  const first = await send()
  now = new Date(now.getTime() + 24 * 3_600_000)
  const sameDay = await send()
  now = new Date(now.getTime() + 1)
  const nextDay = await send()

  expect([first.status, sameDay.status, nextDay.status]).toEqual([201, 201, 409])
})
