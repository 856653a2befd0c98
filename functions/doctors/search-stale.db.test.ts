import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDoctor } from '#testing/builders'
import { seededDb } from '#testing/seeded-db'
import { testDb } from '#testing/test-db'
import { searchDoctors } from './search-doctors.ts'

const DAY = 86_400_000

test.each([
  { sort: 'soonest', isInOrder: true },
  { sort: 'rating', isInOrder: false },
] as const)('in order of $sort nobody is shown with times that have passed', async (order) => {
  await using database = await seededDb(60)
  const later = new Date(Date.now() + 5 * DAY)

  const { doctors } = await searchDoctors(
    { db: database.db, now: () => later },
    { sort: order.sort, limit: 20 },
  )

  const firsts = doctors.map(({ next_slots }) => Date.parse(next_slots[0]?.starts_at ?? ''))
  const inOrder = firsts.toSorted((a, b) => a - b)
  expect(doctors).toHaveLength(20)
  expect(inOrder[0]).toBeGreaterThan(later.getTime())
  expect(JSON.stringify(firsts) === JSON.stringify(inOrder)).toBe(order.isInOrder)
})

test('a doctor whose time has passed is no longer available today', async () => {
  await using database = await testDb()
  const { id } = await aDoctor(database.owner, {
    time_zone: 'America/New_York',
    hours: { 1: [[9, 10]] },
  })
  const { next_free_at } = await database.owner
    .selectFrom('doctors')
    .select('next_free_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const search = (minutes: number) => {
    const now = new Date(next_free_at.getTime() + minutes * 60_000)
    return searchDoctors({ db: database.db, now: () => now }, { available_within: 0 })
  }

  const before = await search(-30)
  const after = await search(90)

  expect(before.doctors).toHaveLength(1)
  expect(after.doctors).toHaveLength(0)
})

// Late in the evening of the east, around both changes of the clocks, and in an ordinary week.
test.each([
  '2027-03-12T04:30:00Z',
  '2027-03-14T03:45:00Z',
  '2027-11-05T03:30:00Z',
  '2027-11-07T05:30:00Z',
  '2027-06-01T05:00:00Z',
])('days are the days of each doctor’s zone at %s', async (instant) => {
  const now = new Date(instant)
  await using database = await seededDb(100, now)

  for (const days of [0, 3, 7]) {
    const { doctors } = await searchDoctors(
      { db: database.db, now: () => now },
      { available_within: days, limit: 100 },
    )
    const { rows } = await sql<{ id: string }>`
        select id from doctors where isfinite(next_free_at) and (next_free_at at time zone time_zone)::date
          <= (${now}::timestamptz at time zone time_zone)::date + ${days}::integer`.execute(
      database.owner,
    )

    expect(new Set(doctors.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)))
  }
})
