import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { BookedAppointment } from '#contract/appointments'
import { aBooking, aDoctor, fromTomorrow } from '#testing/builders'
import { hold } from '#testing/holding'
import { testApp } from '#testing/test-app'

const patient = {
  first_name: 'Canaryfirst',
  last_name: 'Canarylast',
  email: 'canary@example.com',
  phone: '+1 555 0199 777',
}
const canaries = /canary|555 0199/i

test('whatever happens to a booking, no line of the log knows the patient', async () => {
  const written: string[] = []
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...args) => void written.push(args.join(' ')))
  }
  await using app = await testApp()
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const booking = { ...(await aBooking(app.db, doctor)), patient, reason: 'Canary on the chest' }
  const key = { 'Idempotency-Key': `canary-${randomUUID()}` }

  const booked = await app.post('/appointments', booking, key)
  const { id, manage_token } = (await booked.json()) as BookedAppointment
  const bearer = { Authorization: `Bearer ${manage_token}` }
  const others = await Promise.all([
    app.post('/appointments', booking, key),
    app.post('/appointments', booking),
    app.post('/appointments', { ...booking, canary: 1 }),
    app.post('/appointments', { ...booking, starts_at: 'canary' }),
    app.post('/appointments', { ...booking, time_zone: 'Canary/Island' }),
    app.post('/appointments', '{"canary": canary'),
    app.post('/appointments', { ...booking, doctor_id: randomUUID() }),
    app.get('/doctors?q=canary&canary=canary'),
    app.get('/doctors/canary'),
    app.get('/canary'),
    app.get('/manage/appointment', bearer),
    app.get(`/appointments/${id}/calendar`, bearer),
    app.get('/manage/appointment', { Authorization: 'Bearer canary' }),
  ])
  await app.owner.schema.dropTable('manage_tokens').execute()
  const broken = await Promise.all([
    app.post('/appointments', { ...(await aBooking(app.db, doctor, 3)), patient }),
    app.get('/manage/appointment', bearer),
  ])

  expect(booked.status).toBe(201)
  expect(others.map(({ status }) => status)).toEqual([
    201, 409, 400, 400, 400, 400, 404, 400, 400, 404, 200, 200, 404,
  ])
  expect(broken.map(({ status }) => status)).toEqual([500, 500])
  expect(app.logged.length).toBeGreaterThanOrEqual(18)
  const log = JSON.stringify([app.logged, written])
  expect(log).not.toMatch(canaries)
  expect(log).not.toContain(manage_token)
  expect(log).not.toContain(id)
})

test('no line of the log knows a hold token, or where a time is held from', async () => {
  await using app = await testApp()
  const wanted = await aBooking(app.db, await aDoctor(app.owner, fromTomorrow()))
  const from = '203.0.113.77'
  const { held } = await hold(app, wanted, { from })
  const bearer = { Authorization: `Bearer ${held.hold_token}` }

  const statuses = [
    (await hold(app, wanted, { from, replaces: held.hold_token })).status,
    (await hold(app, wanted, { from, replaces: 'canary' })).status,
    (await app.get('/appointments/holds', bearer)).status,
    (await app.delete('/appointments/holds', bearer)).status,
    (await app.post('/appointments', { ...wanted, hold_token: held.hold_token })).status,
  ]
  await app.owner.schema.dropTable('appointments').cascade().execute()
  statuses.push((await hold(app, wanted, { from })).status)
  statuses.push((await app.get('/appointments/holds', bearer)).status)

  expect(statuses).toEqual([201, 400, 404, 204, 409, 500, 500])
  expect(app.logged.length).toBeGreaterThanOrEqual(8)
  const log = JSON.stringify(app.logged)
  expect(log).not.toContain(held.hold_token)
  expect(log).not.toContain(held.id)
  expect(log).not.toContain(from)
})

test('what breaks on our side says nothing outside but its number', async () => {
  await using app = await testApp()
  await app.owner.schema.dropTable('manage_tokens').execute()

  const answer = await app.get('/manage/appointment', { Authorization: 'Bearer any' })

  expect(await answer.json()).toEqual({
    type: 'urn:doktolib:problem:internal',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal',
    request_id: answer.headers.get('X-Request-Id'),
  })
  expect(app.logged.find(({ level }) => level === 'error')).toMatchObject({
    code: 'internal',
    route: '/manage/appointment',
    error: { code: '42P01', stack: expect.any(String) },
  })
})
