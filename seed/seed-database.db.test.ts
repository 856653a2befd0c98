import { sql } from 'kysely'
import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { openPool } from '#db/connect'
import { aDoctor as aRealDoctor } from '#testing/builders'
import { type TestDb, testDb } from '#testing/test-db'
import { doctorId } from './doctors.ts'
import { seedBulk } from './seed-bulk.ts'
import { seedDatabase } from './seed-database.ts'

async function withPool<T>({ urls }: TestDb, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool({ url: urls.ownerUrl, max: 2, statementTimeoutSeconds: 0 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

const seed = (database: TestDb, doctors: number, { force = false, now = new Date() } = {}) =>
  withPool(database, (pool) => seedDatabase(pool, { doctors, force, now }))

async function count(database: TestDb, condition: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${condition}`.execute(
    database.owner,
  )
  return rows[0]?.n ?? 0
}

/** Active appointments that the doctor would not have offered, the notice aside. */
const offGrid = sql`appointments a where status <> 'cancelled' and not exists (
  select from offered_starts(a.doctor_id, a.visit_type_id, a.starts_at, a.starts_at + interval '1 second',
    least(a.starts_at, now()) - interval '2 days') o
  where o.starts_at = a.starts_at and o.ends_at = a.ends_at and o.busy_until = a.busy_until)`
const duringTimeOff = sql`appointments a join time_off t using (doctor_id)
  where status <> 'cancelled' and t.starts_at < a.busy_until and t.ends_at > a.starts_at`

test('appointments are on the grid, outside of time off, and leave some times free', async () => {
  await using database = await testDb()

  const result = await seed(database, 120)

  expect(result).toMatchObject({ outcome: 'seeded', doctors: 120 })
  expect(await count(database, sql`doctors where seeded`)).toBe(120)
  expect(
    await count(database, sql`appointments where seeded and starts_at > now()`),
  ).toBeGreaterThan(1_000)
  expect(
    await count(database, sql`appointments where seeded and starts_at < now()`),
  ).toBeGreaterThan(1_000)
  expect(await count(database, offGrid)).toBe(0)
  expect(await count(database, duringTimeOff)).toBe(0)
  expect(
    await count(
      database,
      sql`doctors where cardinality(next_starts) > 2 and openings_stale_at > now()`,
    ),
  ).toBe(120)
  expect(
    await count(
      database,
      sql`doctors where not exists (select from doctor_names where name = last_name_key)`,
    ),
  ).toBe(0)
  expect(await count(database, sql`patients where email !~ '@example\\.(com|org)$'`)).toBe(0)
})

test('around a change of clocks the grid holds too', async () => {
  await using database = await testDb()
  const now = new Date('2027-03-10T12:00:00Z')

  await seed(database, 60, { now })

  expect(
    await count(
      database,
      sql`appointments a where status <> 'cancelled' and not exists (
    select from offered_starts(a.doctor_id, a.visit_type_id, a.starts_at, a.starts_at + interval '1 second',
      least(a.starts_at, ${now}::timestamptz) - interval '2 days') o where o.starts_at = a.starts_at)`,
    ),
  ).toBe(0)
})

test('a database that has doctors is left alone', async () => {
  await using database = await testDb()
  await aRealDoctor(database.owner)

  expect(await seed(database, 50)).toEqual({ outcome: 'skipped', doctors: 1 })
  expect(await count(database, sql`doctors`)).toBe(1)
})

test('a seed that was interrupted is brought to its end', async () => {
  await using database = await testDb()
  await seed(database, 20)

  expect(await seed(database, 30)).toMatchObject({ outcome: 'seeded', doctors: 10 })
  expect(await seed(database, 30)).toEqual({ outcome: 'skipped', doctors: 30 })
  expect(await count(database, sql`doctors where id = ${doctorId(29)}`)).toBe(1)
})

test('two seeders at once make one seed', async () => {
  await using database = await testDb()

  const results = await Promise.all([seed(database, 40), seed(database, 40)])

  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['seeded', 'skipped'])
  expect(await count(database, sql`doctors`)).toBe(40)
})

test('force replaces what was seeded and keeps what was not', async () => {
  await using database = await testDb()
  await seed(database, 30)
  const own = await aRealDoctor(database.owner)
  await sql`insert into patients (first_name, last_name, email) values ('Real', 'Person', 'real@example.net')`.execute(
    database.owner,
  )
  // A real person with a seeded doctor, and a seeded person with a real doctor.
  await sql`
    insert into appointments (doctor_id, visit_type_id, patient_id, starts_at, ends_at, busy_until, status, mode, price)
    select v.doctor_id, v.id, p.id, s, s + interval '10 minutes', s + interval '10 minutes', 'confirmed', v.mode, v.price
    from (select v.* from visit_types v join doctors d on d.id = v.doctor_id where d.seeded limit 1) v,
      patients p, cast('2099-01-01T00:00:00Z' as timestamptz) s where p.email = 'real@example.net'
    union all
    select v.doctor_id, v.id, p.id, d.next_free_at, d.next_free_at + interval '30 minutes', d.next_free_at + interval '30 minutes',
      'confirmed', v.mode, v.price
    from visit_types v join doctors d on d.id = v.doctor_id, (select id from patients where seeded limit 1) p
    where d.id = ${own.id}`.execute(database.owner)

  const result = await seed(database, 10, { force: true })

  expect(result).toMatchObject({ outcome: 'seeded', doctors: 10, removed: 30 })
  expect(await count(database, sql`doctors where id = ${own.id}`)).toBe(1)
  expect(await count(database, sql`doctors where seeded`)).toBe(10)
  expect(await count(database, sql`patients where email = 'real@example.net'`)).toBe(1)
  expect(await count(database, sql`appointments where doctor_id = ${own.id}`)).toBe(0)
})

test('the bulk load ends with every key, index and trigger that it began with', async () => {
  await using database = await testDb()
  const definitions = () =>
    sql<{ definition: string }>`
    select indexdef as definition from pg_indexes where schemaname = 'public'
    union all select conname || pg_get_constraintdef(oid) || convalidated::text from pg_constraint where connamespace = 'public'::regnamespace
    union all select tgname || tgenabled::text || tgrelid::regclass from pg_trigger where not tgisinternal
    order by 1`.execute(database.owner)
  const before = await definitions()

  const result = await withPool(database, (pool) =>
    seedBulk(pool, { doctors: 50, appointments: 10_000, force: false, now: new Date() }),
  )

  expect(result).toMatchObject({ outcome: 'seeded', doctors: 50, appointments: 10_000 })
  expect((await definitions()).rows).toEqual(before.rows)
  expect(await count(database, offGrid)).toBe(0)
  expect(await count(database, duringTimeOff)).toBe(0)
  expect(await count(database, sql`doctors where next_free_at > now()`)).toBe(50)
})
