import { expect, test } from 'vitest'
import type { BookedAppointment } from '#contract/appointments'
import { aBooking, aDoctor } from '#testing/builders'
import { readCalendar } from '#testing/read-calendar'
import { testApp, type TestApp } from '#testing/test-app'

test('the link opens its appointment and no other', async () => {
  await using app = await testApp()
  const [first, second] = await twoVisits(app)

  const ofFirst = await app.get('/manage/appointment', bearer(first.manage_token))
  const ofSecond = await app.get('/manage/appointment', bearer(second.manage_token))
  const foreign = await app.get(`/appointments/${second.id}/calendar`, bearer(first.manage_token))

  expect(await ofFirst.json()).toMatchObject({ id: first.id, starts_at: first.starts_at })
  expect(await ofSecond.json()).toMatchObject({ id: second.id, starts_at: second.starts_at })
  expect(foreign.status).toBe(404)
})

test('what the link shows says nothing about who comes or why', async () => {
  await using app = await testApp()
  const [first] = await twoVisits(app)

  const answer = await app.get('/manage/appointment', bearer(first.manage_token))

  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(await answer.text()).not.toMatch(/Bea|Stone|bea@example|Cough/)
})

test.each(['', 'x', 'A'.repeat(43), '%00', '../etc'])(
  'no token opens nothing: %s',
  async (token) => {
    await using app = await testApp()
    await twoVisits(app)

    const answer = await app.get('/manage/appointment', bearer(token))

    expect([401, 404]).toContain(answer.status)
  },
)

test('the link works until a day after the visit', async () => {
  let now = new Date()
  await using app = await testApp({ now: () => now })
  const [first] = await twoVisits(app)
  const open = async () => (await app.get('/manage/appointment', bearer(first.manage_token))).status
  const lastMoment = Date.parse(first.ends_at) + 24 * 3_600_000

  now = new Date(lastMoment - 1)
  const before = await open()
  now = new Date(lastMoment)
  const after = await open()

  expect([before, after]).toEqual([200, 404])
})

test('the calendar file has the visit in it, and the same one when it is called off', async () => {
  await using app = await testApp()
  const [first] = await twoVisits(app)
  const fetchCalendar = () =>
    app.get(`/appointments/${first.id}/calendar`, bearer(first.manage_token))

  const booked = await fetchCalendar()
  await app.owner
    .updateTable('appointments')
    .set({ status: 'cancelled', version: 2, updated_at: new Date() })
    .where('id', '=', first.id)
    .execute()
  const cancelled = await fetchCalendar()

  expect(booked.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
  expect(booked.headers.get('Content-Disposition')).toBe('attachment; filename="appointment.ics"')
  expect(readCalendar(await booked.text())).toMatchObject({
    METHOD: 'PUBLISH',
    UID: `${first.id}@doktolib`,
    SEQUENCE: '0',
    STATUS: 'CONFIRMED',
    DTSTART: utc(first.starts_at),
    DTEND: utc(first.ends_at),
    SUMMARY: 'Check\\; up\\, first with Dr. Ana Lopez',
    LOCATION: '1 Lake Street\\, Chicago\\, IL',
  })
  expect(readCalendar(await cancelled.text())).toMatchObject({
    METHOD: 'CANCEL',
    UID: `${first.id}@doktolib`,
    SEQUENCE: '1',
    STATUS: 'CANCELLED',
  })
})

async function twoVisits(app: TestApp): Promise<[BookedAppointment, BookedAppointment]> {
  const doctor = await aDoctor(app.owner, { visitTypes: [{ name: 'Check; up, first' }] })
  const book = async (index: number) => {
    const booking = { ...(await aBooking(app.db, doctor, index)), reason: 'Cough' }
    return (await (await app.post('/appointments', booking)).json()) as BookedAppointment
  }
  return [await book(0), await book(1)]
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

function utc(instant: string): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.000/g, '')
}
