import { expect, test } from 'vitest'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { loadBooker } from './booker.ts'

const now = new Date('2026-11-23T20:00:00-07:00')
const visit = '00000000-0000-4000-8000-000000000001'
const doctor = {
  id: '00000000-0000-4000-8000-000000000000',
  time_zone: 'America/Denver',
  visit_types: [{ id: visit, name: 'Consultation', minutes: 30, price: 90, mode: 'in_person' }],
} as unknown as DoctorWithVisitTypes
const slot = (starts_at: string) => ({ starts_at, ends_at: starts_at, visit_type_id: visit })

function aCalendar(...starts: string[]) {
  const asked: { from?: string | undefined; to?: string | undefined }[] = []
  const getSlots = async (_: string, query: (typeof asked)[number] = {}) => {
    asked.push(query)
    return starts.map(slot)
  }
  return { asked, getSlots }
}

test('without a wish the strip begins today, in the zone of the doctor, and shows the first free day', async () => {
  const calendar = aCalendar('2026-11-25T09:00:00-07:00', '2026-11-26T09:00:00-07:00')

  const booker = await loadBooker(calendar, doctor, {}, now)

  expect(calendar.asked).toEqual([{ from: '2026-11-23', to: '2026-12-06', visit_type_id: visit }])
  expect(booker).toMatchObject({ shownDay: '2026-11-25', isGone: false, earlier: undefined })
  expect(booker?.shownSlots).toHaveLength(1)
})

test('a chosen time is found whatever offset it is written with', async () => {
  const calendar = aCalendar('2026-11-25T09:00:00-07:00')

  const booker = await loadBooker(calendar, doctor, { at: '2026-11-25T16:00:00Z' }, now)

  expect(booker?.chosen?.starts_at).toBe('2026-11-25T09:00:00-07:00')
  expect(booker?.shownDay).toBe('2026-11-25')
})

test('a time weeks ahead moves the strip to its day', async () => {
  const calendar = aCalendar('2027-01-12T09:00:00-07:00')

  const booker = await loadBooker(calendar, doctor, { at: '2027-01-12T09:00:00-07:00' }, now)

  expect(calendar.asked[0]?.from).toBe('2027-01-12')
  expect(booker?.chosen).toBeDefined()
  expect(booker?.earlier).toBe('2026-12-29')
})

test('another day can be looked at while a time is chosen', async () => {
  const at = '2026-11-25T09:00:00-07:00'
  const calendar = aCalendar(at, '2026-11-26T09:00:00-07:00')

  const booker = await loadBooker(calendar, doctor, { at, day: '2026-11-26' }, now)

  expect(booker).toMatchObject({ shownDay: '2026-11-26', chosen: { starts_at: at } })
})

test('a time that is no longer free says so and shows what is', async () => {
  const calendar = aCalendar('2026-11-25T10:00:00-07:00')

  const booker = await loadBooker(calendar, doctor, { at: '2026-11-25T09:00:00-07:00' }, now)

  expect(booker).toMatchObject({ isGone: true, chosen: undefined, shownDay: '2026-11-25' })
})

test.each([
  { from: '2020-01-01' },
  { from: 'x' },
  { from: '2999-01-01' },
  { day: '2020-01-01' },
  { day: '2999-01-01' },
  { at: 'x' },
])('an edited address %o falls back to today', async (asked) => {
  const calendar = aCalendar()

  await loadBooker(calendar, doctor, asked, now)

  expect(calendar.asked[0]?.from).toBe('2026-11-23')
})

test.each([
  ['2026-12-06', '2026-11-23'],
  ['2026-12-07', '2026-12-07'],
])('the strip that shows %s begins on %s', async (day, from) => {
  const calendar = aCalendar()

  await loadBooker(calendar, doctor, { day }, now)

  expect(calendar.asked[0]?.from).toBe(from)
})

test('a time that is over is not looked for again', async () => {
  const calendar = aCalendar()
  const at = '2026-11-22T09:00:00-07:00'

  const booker = await loadBooker(calendar, doctor, { at, from: '2026-12-07' }, now)

  expect(calendar.asked.map(({ from }) => from)).toEqual(['2026-12-07'])
  expect(booker).toMatchObject({ isGone: true, chosen: undefined })
})

test('a doctor without visits has nothing to choose', async () => {
  expect(await loadBooker(aCalendar(), { ...doctor, visit_types: [] }, {}, now)).toBeUndefined()
})

test('a chosen time stays chosen while the strip is turned to other weeks', async () => {
  const at = '2026-11-25T09:00:00-07:00'
  const calendar = aCalendar(at)

  const booker = await loadBooker(calendar, doctor, { at, from: '2026-12-07' }, now)

  expect(calendar.asked.map(({ from }) => from)).toEqual(['2026-12-07', '2026-11-25'])
  expect(booker).toMatchObject({ chosen: { starts_at: at }, isGone: false, later: '2026-12-21' })
})

test('a time that the visitor holds is free to the visitor, in its place among the others', async () => {
  const [early, held, late] = ['09:00', '10:00', '11:00'].map((it) => `2026-11-25T${it}:00-07:00`)
  const hold = { ...slot(held!), id: visit, doctor_id: doctor.id, status: 'held' as const }
  const own = [{ ...hold, hold_expires_at: '2026-11-24T03:05:00Z' }]

  const booker = await loadBooker(aCalendar(early!, late!), doctor, { at: held }, now, own)
  const other = await loadBooker(aCalendar(early!, late!), doctor, { at: held }, now)

  expect(booker?.chosen?.starts_at).toBe(held)
  expect(booker?.shownSlots.map(({ starts_at }) => starts_at)).toEqual([early, held, late])
  expect(other).toMatchObject({ chosen: undefined, isGone: true })
})
