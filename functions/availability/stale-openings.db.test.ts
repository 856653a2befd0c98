import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/schema'
import { aBooking, aDoctor, aHold, type TestDoctor } from '#testing/builders'
import { freshlyFound, kept } from '#testing/kept-openings'
import { type TestDb, testDb } from '#testing/test-db'

const HOUR = 3_600_000

test('what is kept goes stale when its first time comes too near, or a hold among it ends', async () => {
  await using database = await testDb()
  const doctor = await aDoctor(database.owner, { min_notice_minutes: 90 })
  const [first] = (await kept(database.owner, doctor)).starts
  const staleByTime = await staleAt(database.owner, doctor)
  const holdEnds = new Date(Math.floor(Date.now() / 1000) * 1000 + 1_000)

  await aHold(database.owner, await aBooking(database.db, doctor, 2), holdEnds)

  expect(staleByTime).toBe((first ?? 0) - 1.5 * HOUR)
  expect(await staleAt(database.owner, doctor)).toBe(Math.min(holdEnds.getTime(), staleByTime))
})

test('a doctor without a free time is looked at again within the hour', async () => {
  await using database = await testDb()

  const doctor = await aDoctor(database.owner, { hours: {} })

  expect(await kept(database.owner, doctor)).toEqual({ starts: [], nextFreeAt: Infinity })
  const inAnHour = Date.now() + HOUR
  expect(await staleAt(database.owner, doctor)).toBeGreaterThan(inAnHour - 60_000)
  expect(await staleAt(database.owner, doctor)).toBeLessThanOrEqual(inAnHour)
})

test('stale times are renewed by several at once without waiting, each doctor once', async () => {
  await using database = await testDb()
  const doctors = await Promise.all(Array.from({ length: 20 }, () => aDoctor(database.owner)))
  const inactive = await aDoctor(database.owner, { active: false })
  await database.owner
    .updateTable('doctors')
    .set({ openings_stale_at: new Date(0), next_starts: [] })
    .execute()

  const counts = await Promise.all([renew(database, 7), renew(database, 7), renew(database, 7)])
  const rest = await renew(database, 100)
  const nothing = await renew(database, 100)

  expect([...counts, rest].reduce((sum, count) => sum + count)).toBe(20)
  expect(nothing).toBe(0)
  for (const doctor of doctors) {
    expect(await kept(database.owner, doctor)).toEqual(await freshlyFound(database.owner, doctor))
  }
  expect((await kept(database.owner, inactive)).starts).toEqual([])
})

test('a bulk load renews once, at its end', async () => {
  await using database = await testDb()
  const bulk = await database.owner.startTransaction().execute()
  await sql`select set_config('doktolib.bulk', 'on', true)`.execute(bulk)
  const doctor = await aDoctor(bulk)
  await bulk.commit().execute()
  const during = await kept(database.owner, doctor)

  await sql`select refresh_openings(${doctor.id}, now())`.execute(database.owner)

  expect(during.starts).toEqual([])
  expect((await kept(database.owner, doctor)).starts).toHaveLength(8)
  expect(await kept(database.owner, doctor)).toEqual(await freshlyFound(database.owner, doctor))
})

async function staleAt(db: Db, { id }: TestDoctor): Promise<number> {
  const row = await db
    .selectFrom('doctors')
    .select('openings_stale_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.openings_stale_at.getTime()
}

async function renew({ db }: TestDb, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select refresh_stale_openings(now(), ${limit}) as count`.execute(db)
  return rows[0]?.count ?? -1
}
