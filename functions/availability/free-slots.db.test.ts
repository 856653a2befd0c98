import fc from 'fast-check'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Database } from '#db/schema'
import { offeredByTheRules, type Practice } from '#testing/offer-oracle'
import { aPractice, doctorsOf } from '#testing/practices'
import { testDb } from '#testing/test-db'
import { aZonedInstant } from '#testing/zones'

const MINUTE = 60_000

test('free is what is offered, less visits with their buffers, live holds and time off', async () => {
  await using database = await testDb()
  let free = 0

  await fc.assert(
    fc.asyncProperty(
      fc.array(aCase, { minLength: 1, maxLength: 60, size: 'max' }),
      async (cases) => {
        const found = await freeByPostgres(database.owner, cases)

        free += found.flat().length
        expect(found).toEqual(cases.map(freeByTheRules))
      },
    ),
    { numRuns: 15 },
  )

  expect(free).toBeGreaterThan(1_000)
})

/** Something in the calendar, somewhere in the window. */
const anEntry = fc.record({
  kind: fc.constantFrom(
    'confirmed',
    'arrived',
    'held',
    'ended hold',
    'cancelled',
    'no_show',
    'time off',
  ),
  minutesAfter: fc.integer({ min: -720, max: 20 * 1440 }),
  minutes: fc.constantFrom(10, 30, 60, 480),
  buffer: fc.constantFrom(0, 15, 120),
})

const aCase = fc
  .record({
    practice: aPractice,
    from: aZonedInstant(),
    windowMinutes: fc.integer({ min: 60, max: 20 * 1440 }),
    entries: fc.array(anEntry, { maxLength: 30 }),
    limit: fc.constantFrom(1, 3, 8, 10_000),
  })
  .map(({ practice, from: { zone, at }, windowMinutes, entries, limit }) => ({
    practice: { ...practice, zone, noticeMinutes: practice.noticeMinutes % 1440 },
    from: at,
    until: at.add({ minutes: windowMinutes }),
    now: at.subtract({ minutes: 17 }),
    entries: apart(entries.map((entry) => ({ ...entry, ...spanOf(at, entry) }))),
    limit,
  }))
type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never
type Entry = Case['entries'][number]

const occupying = ['confirmed', 'arrived', 'held', 'ended hold']

function spanOf(
  at: Temporal.Instant,
  entry: { minutesAfter: number; minutes: number; buffer: number },
) {
  const startsAt = at.epochMilliseconds + entry.minutesAfter * MINUTE
  const endsAt = startsAt + entry.minutes * MINUTE
  return { startsAt, endsAt, busyUntil: endsAt + entry.buffer * MINUTE }
}

/** The table refuses two active visits at once, so only the first of them is written. */
function apart<T extends { kind: string; startsAt: number; busyUntil: number }>(entries: T[]): T[] {
  const kept: T[] = []
  for (const entry of entries) {
    const clashes = (other: T) =>
      occupying.includes(other.kind) &&
      other.startsAt < entry.busyUntil &&
      entry.startsAt < other.busyUntil
    if (!occupying.includes(entry.kind) || !kept.some(clashes)) kept.push(entry)
  }
  return kept
}

function freeByTheRules({ practice, from, until, now, entries, limit }: Case): number[] {
  const first = Math.max(from.epochMilliseconds, now.epochMilliseconds)
  return offeredByTheRules(practice, { from, until, now })
    .filter(({ startsAt }) => startsAt >= first)
    .filter(({ startsAt, busyUntil }) =>
      entries.every((entry) => {
        const end = entry.kind === 'time off' ? entry.endsAt : entry.busyUntil
        const isInTheWay = ['confirmed', 'arrived', 'held', 'time off'].includes(entry.kind)
        return !isInTheWay || entry.startsAt >= busyUntil || end <= startsAt
      }),
    )
    .map(({ startsAt }) => startsAt)
    .slice(0, limit)
}

/** In a transaction that is taken back, so that the tables stay small. */
async function freeByPostgres(owner: Kysely<Database>, cases: Case[]): Promise<number[][]> {
  const tx = await owner.startTransaction().execute()
  try {
    return await freeIn(tx, cases)
  } finally {
    await tx.rollback().execute()
  }
}

async function freeIn(tx: Transaction<Database>, cases: Case[]): Promise<number[][]> {
  await sql`select set_config('doktolib.bulk', 'on', true)`.execute(tx)
  const doctors = await doctorsOf(
    tx,
    cases.map(({ practice }): Practice => practice),
  )
  await writeEntries(
    tx,
    cases.flatMap(({ entries, now }, index) =>
      entries.map((entry) => ({ ...rowOf(entry, now), ...doctors[index] })),
    ),
  )
  const asked = cases.map(({ from, until, now, limit }, index) => ({
    ...doctors[index],
    number: index,
    from: from.toString(),
    until: until.toString(),
    now: now.toString(),
    limit,
  }))
  const { rows } = await sql<{ number: number; starts_at: Date }>`
    select number, f.starts_at from json_to_recordset(${JSON.stringify(asked)}) as given (
      number integer, id uuid, "visitTypeId" uuid, "from" timestamptz, "until" timestamptz,
      "now" timestamptz, "limit" integer),
      free_slots(id, "visitTypeId", "from", "until", "now", "limit") as f
    order by number, f.starts_at`.execute(tx)
  const found: number[][] = cases.map(() => [])
  for (const { number, starts_at } of rows) found[number]?.push(starts_at.getTime())
  return found
}

function rowOf({ kind, startsAt, endsAt, busyUntil }: Entry, now: Temporal.Instant) {
  const holdSeconds = kind === 'ended hold' ? 0 : 60
  return {
    status: kind === 'ended hold' ? 'held' : kind,
    starts_at: new Date(startsAt),
    ends_at: new Date(endsAt),
    busy_until: new Date(busyUntil),
    hold_expires_at: new Date(now.epochMilliseconds + holdSeconds * 1_000),
  }
}

/** Time off last: it may be taken over visits, not the other way round. */
async function writeEntries(tx: Transaction<Database>, rows: object[]): Promise<void> {
  const patient = await tx
    .insertInto('patients')
    .values({ first_name: 'Bea', last_name: 'Stone', email: 'bea@example.com' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const given = sql`json_to_recordset(${JSON.stringify(rows)}) as given (id uuid, "visitTypeId" uuid,
    status text, starts_at timestamptz, ends_at timestamptz, busy_until timestamptz,
    hold_expires_at timestamptz)`
  await sql`
    insert into appointments (doctor_id, visit_type_id, patient_id, status, starts_at, ends_at,
      busy_until, hold_expires_at, mode, price)
    select id, "visitTypeId", ${patient.id}::uuid, status, starts_at, ends_at, busy_until,
      hold_expires_at, 'in_person', 100
    from ${given} where status <> 'time off'`.execute(tx)
  await sql`
    insert into time_off (doctor_id, starts_at, ends_at)
    select id, starts_at, ends_at from ${given} where status = 'time off'`.execute(tx)
}
