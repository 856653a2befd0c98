import { sql } from 'kysely'
import { openPool } from '#db/connect'
import { seedDatabase } from '../../seed/seed-database.ts'
import { type TestDb, testDb } from './test-db.ts'

/** A database of a test's own with so many seeded doctors, whose free times begin at `now`. */
export async function seededDb(doctors: number, now = new Date()): Promise<TestDb> {
  const database = await testDb()
  const pool = openPool({ url: database.urls.ownerUrl, max: 1, statementTimeoutSeconds: 0 })
  try {
    await seedDatabase(pool, { doctors, force: false, now })
  } finally {
    await pool.end()
  }
  await sql`analyze`.execute(database.owner)
  return database
}
