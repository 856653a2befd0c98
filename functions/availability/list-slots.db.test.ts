import { expect, test } from 'vitest'
import type { Slot } from '#contract/api'
import { aBooking, aDoctor, fromTomorrow, type TestDoctor } from '#testing/builders'
import { testApp, type TestApp } from '#testing/test-app'

/** Chicago puts its clocks back in the night of Sunday, November 1, 2026, and ahead on March 14, 2027. */
const beforeAutumn = () => new Date('2026-10-30T12:00:00Z')
const beforeSpring = () => new Date('2027-03-12T12:00:00Z')

test('times keep their place on the wall when clocks go back, and their offset changes', async () => {
  await using app = await testApp({ now: beforeAutumn })
  const doctor = await aDoctor(app.owner)

  const slots = await slotsOf(app, doctor, '?from=2026-10-31&to=2026-11-02')

  expect(slots).toHaveLength(3 * 16)
  expect([0, 15, 16, 31, 32].map((at) => slots[at]?.starts_at)).toEqual([
    '2026-10-31T09:00:00-05:00',
    '2026-10-31T16:30:00-05:00',
    '2026-11-01T09:00:00-06:00',
    '2026-11-01T16:30:00-06:00',
    '2026-11-02T09:00:00-06:00',
  ])
})

test('the hour that comes twice is offered once, in its first turn', async () => {
  await using app = await testApp({ now: beforeAutumn })
  const doctor = await aDoctor(app.owner, { hours: { 7: [[0, 3]] } })

  const slots = await slotsOf(app, doctor, '?from=2026-11-01&to=2026-11-01')

  expect(slots.map(({ starts_at }) => starts_at.slice(11))).toEqual([
    '00:00:00-05:00',
    '00:30:00-05:00',
    '01:00:00-05:00',
    '01:30:00-05:00',
    '02:00:00-06:00',
    '02:30:00-06:00',
  ])
})

test('the hour that is skipped is not offered', async () => {
  await using app = await testApp({ now: beforeSpring })
  const doctor = await aDoctor(app.owner, { hours: { 7: [[1, 4]] } })

  const slots = await slotsOf(app, doctor, '?from=2027-03-14&to=2027-03-14')

  expect(slots.map(({ starts_at }) => starts_at.slice(11))).toEqual([
    '01:00:00-06:00',
    '01:30:00-06:00',
    '03:00:00-05:00',
    '03:30:00-05:00',
  ])
})

test('a night shift runs until midnight and goes on the next day', async () => {
  await using app = await testApp({ now: beforeAutumn })
  const doctor = await aDoctor(app.owner, { hours: { 1: [[23, 24]], 2: [[0, 1]] } })

  const slots = await slotsOf(app, doctor, '?from=2026-11-02&to=2026-11-03')

  expect(slots.map(({ starts_at }) => starts_at.slice(0, 16))).toEqual([
    '2026-11-02T23:00',
    '2026-11-02T23:30',
    '2026-11-03T00:00',
    '2026-11-03T00:30',
  ])
})

test('nothing is offered in breaks, nor so late that the visit would run into one', async () => {
  await using app = await testApp({ now: beforeAutumn })
  const doctor = await aDoctor(app.owner, {
    hours: { 1: [[9, 11], [13, 14]] },
    visitTypes: [{ minutes: 45 }],
  }) // prettier-ignore

  const slots = await slotsOf(app, doctor, '?from=2026-11-02&to=2026-11-02')

  expect(
    slots.map(({ starts_at, ends_at }) => `${starts_at.slice(11, 16)}–${ends_at.slice(11, 16)}`),
  ).toEqual(['09:00–09:45', '09:30–10:15', '10:00–10:45', '13:00–13:45'])
})

test('the first time is after the notice, the last on the last day of the horizon, by the local clock', async () => {
  const now = () => new Date('2026-11-02T15:10:00-06:00')
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner, { min_notice_minutes: 50, horizon_days: 2 })

  const slots = await slotsOf(app, doctor, '?from=2026-11-01&to=2026-11-30')

  expect(slots[0]?.starts_at).toBe('2026-11-02T16:00:00-06:00')
  expect(slots.at(-1)?.starts_at).toBe('2026-11-04T16:30:00-06:00')
})

test('a booking with a buffer takes the times that it and its buffer touch', async () => {
  await using app = await testApp()
  const doctor = await aDoctor(app.owner, {
    ...fromTomorrow(),
    visitTypes: [{ minutes: 30, buffer_minutes: 10 }],
  })
  const before = await slotsOf(app, doctor)

  const answer = await app.post('/appointments', await aBooking(app.db, doctor, 4))

  const after = await slotsOf(app, doctor)
  expect(answer.status).toBe(201)
  expect(after).toEqual(before.toSpliced(3, 3))
})

test('who does not work here has no times, and a visit of another doctor is none', async () => {
  await using app = await testApp()
  const doctor = await aDoctor(app.owner)
  const other = await aDoctor(app.owner)
  const inactive = await aDoctor(app.owner, { active: false })

  const [ofInactive, ofOther] = await Promise.all([
    app.get(`/doctors/${inactive.id}/slots`),
    app.get(`/doctors/${doctor.id}/slots?visit_type_id=${other.visitTypes[0]?.id}`),
  ])

  expect(ofInactive.status).toBe(404)
  expect(ofOther.status).toBe(422)
  expect(await ofOther.json()).toMatchObject({
    code: 'visit_type.not_found',
    errors: [{ field: 'visit_type_id' }],
  })
})

async function slotsOf(app: TestApp, { id }: TestDoctor, query = ''): Promise<Slot[]> {
  const answer = await app.get(`/doctors/${id}/slots${query}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Slot[]
}
