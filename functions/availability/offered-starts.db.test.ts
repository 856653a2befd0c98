import fc from 'fast-check'
import { type Kysely, sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#db/schema'
import { type Offered, offeredByTheRules, type Practice } from '#testing/offer-oracle'
import { aPractice, doctorsOf } from '#testing/practices'
import { testDb } from '#testing/test-db'
import { aZonedInstant } from '#testing/zones'

test('the offered starts are those of the rules, in every zone and when clocks change', async () => {
  await using database = await testDb()

  const offered = await compareWithTheRules(database.owner)

  expect(offered).toBeGreaterThan(10_000)
})

test('a database that leaves clock changes to AT TIME ZONE is found out', async () => {
  await using database = await testDb()
  await sql`
    create or replace function instant_at(wall timestamp, zone text) returns timestamptz
    language sql immutable strict return wall at time zone zone`.execute(database.owner)

  const comparison = compareWithTheRules(database.owner)

  await expect(comparison).rejects.toThrow('Property failed')
})

/** Answers how many starts were compared; throws the smallest case in which they differ. */
async function compareWithTheRules(owner: Kysely<Database>): Promise<number> {
  let offered = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(aCase, { minLength: 1, maxLength: 150, size: 'max' }),
      async (cases) => {
        const found = await offeredByPostgres(owner, cases)

        offered += found.flat().length
        expect(found).toEqual(cases.map((one) => offeredByTheRules(one.practice, one)))
      },
    ),
    { numRuns: 24, interruptAfterTimeLimit: 20_000 },
  )
  return offered
}

const aCase = fc
  .record({
    practice: aPractice,
    from: aZonedInstant(),
    windowMinutes: fc.integer({ min: 1, max: 3 * 1440 }),
    nowMinutesBefore: fc.oneof(
      fc.integer({ min: -600, max: 3 * 1440 }),
      fc.integer({ min: 0, max: 50 * 1440 }),
    ),
  })
  .map(({ practice, from: { zone, at }, windowMinutes, nowMinutesBefore }) => ({
    practice: { ...practice, zone },
    from: at,
    until: at.add({ minutes: windowMinutes }),
    now: at.subtract({ minutes: nowMinutesBefore }),
  }))
type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never

/** In a transaction that is taken back, so that the tables stay small. */
async function offeredByPostgres(owner: Kysely<Database>, cases: Case[]): Promise<Offered[][]> {
  const tx = await owner.startTransaction().execute()
  try {
    return await offeredIn(tx, cases)
  } finally {
    await tx.rollback().execute()
  }
}

async function offeredIn(tx: Transaction<Database>, cases: Case[]): Promise<Offered[][]> {
  await sql`select set_config('doktolib.bulk', 'on', true)`.execute(tx)
  const practices: Practice[] = cases.map(({ practice }) => practice)
  const doctors = await doctorsOf(tx, practices)
  const asked = cases.map(({ from, until, now }, number) => ({
    ...doctors[number],
    number,
    from: String(from),
    until: String(until),
    now: String(now),
  }))
  const { rows } = await sql<{ number: number; starts_at: Date; ends_at: Date; busy_until: Date }>`
    select number, o.* from json_to_recordset(${JSON.stringify(asked)}) as given (number integer,
      id uuid, "visitTypeId" uuid, "from" timestamptz, "until" timestamptz, "now" timestamptz),
      offered_starts(id, "visitTypeId", "from", "until", "now") as o
    order by number, o.starts_at`.execute(tx)
  const found: Offered[][] = cases.map(() => [])
  for (const row of rows) {
    found[row.number]?.push({
      startsAt: row.starts_at.getTime(),
      endsAt: row.ends_at.getTime(),
      busyUntil: row.busy_until.getTime(),
    })
  }
  return found
}
