import fc from 'fast-check'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { testDb } from '#testing/test-db'
import { aZonedInstant } from '#testing/zones'

test('a wall-clock time is one instant: none when clocks skip it, the first when it comes twice', async () => {
  await using database = await testDb()
  const aWallTime = fc.tuple(aZonedInstant(), fc.integer({ min: -240, max: 240 }))
  const walls = fc.array(
    aWallTime.map(([{ zone, at }, minutes]) => ({
      zone,
      wall: at.toZonedDateTimeISO(zone).toPlainDateTime().add({ minutes }),
    })),
    { minLength: 1, maxLength: 2_000, size: 'max' },
  )

  await fc.assert(
    fc.asyncProperty(walls, async (cases) => {
      const { rows } = await sql<{ at: Date | null }>`
        select instant_at(wall, zone) as at
        from unnest(${cases.map(({ wall }) => wall.toString())}::timestamp[],
          ${cases.map(({ zone }) => zone)}::text[]) with ordinality as given (wall, zone, number)
        order by number`.execute(database.db)

      const found = rows.map(({ at }) => at?.getTime() ?? null)
      expect(found).toEqual(cases.map(({ wall, zone }) => onlyInstant(wall, zone)))
    }),
    { numRuns: 12 },
  )
})

test('an instant is written with the offset that its zone has then', async () => {
  await using database = await testDb()
  const instants = fc.array(aZonedInstant(), { minLength: 1, maxLength: 2_000, size: 'max' })

  await fc.assert(
    fc.asyncProperty(instants, async (cases) => {
      const { rows } = await sql<{ text: string }>`
        select rfc3339(at, zone) as text
        from unnest(${cases.map(({ at }) => at.toString())}::timestamptz[],
          ${cases.map(({ zone }) => zone)}::text[]) with ordinality as given (at, zone, number)
        order by number`.execute(database.db)

      expect(rows.map(({ text }) => text)).toEqual(
        cases.map(({ at, zone }) =>
          at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        ),
      )
    }),
    { numRuns: 12 },
  )
})

test('a day begins at midnight, or where clocks skip midnight as soon as it can', async () => {
  await using database = await testDb()
  const days = fc.array(aZonedInstant(), { minLength: 1, maxLength: 2_000, size: 'max' })

  await fc.assert(
    fc.asyncProperty(days, async (cases) => {
      const dates = cases.map(({ at, zone }) => at.toZonedDateTimeISO(zone).toPlainDate())
      const { rows } = await sql<{ at: Date }>`
        select start_of_day(day, zone) as at
        from unnest(${dates.map(String)}::date[], ${cases.map(({ zone }) => zone)}::text[])
          with ordinality as given (day, zone, number)
        order by number`.execute(database.db)

      expect(rows.map(({ at }) => at.getTime())).toEqual(
        dates.map(
          (date, index) => date.toZonedDateTime(cases[index]?.zone ?? '').epochMilliseconds,
        ),
      )
    }),
    { numRuns: 6 },
  )
})

/** Asks for the earlier of two, and sees that a time which does not exist comes back as another. */
function onlyInstant(wall: Temporal.PlainDateTime, zone: string): number | null {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return earlier.toPlainDateTime().equals(wall) ? earlier.epochMilliseconds : null
}
