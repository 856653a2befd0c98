import type { Pool, PoolClient } from 'pg'
import { aDoctor, doctorId } from './doctors.ts'
import { removeSeeded } from './remove-seeded.ts'
import { writeDoctors } from './write-doctors.ts'

const BATCH_SIZE = 100
const LOCK = 7_236_418_036

export interface SeedRequest {
  readonly doctors: number
  readonly force: boolean
  readonly now: Date
  readonly onProgress?: (doctors: number) => void
}

export type SeedResult =
  | { readonly outcome: 'skipped'; readonly doctors: number }
  | {
      readonly outcome: 'seeded'
      readonly doctors: number
      readonly appointments: number
      readonly removed: number
    }

/**
 * Fills the database with doctors and what belongs to them, a hundred in a transaction. A database
 * that has doctors is left alone, except for a seed that was interrupted: that is brought to its end.
 */
export async function seedDatabase(pool: Pool, request: SeedRequest): Promise<SeedResult> {
  return withSeedLock(pool, (client) => seed(client, request))
}

/** Two seeders at once take turns, and the second finds the work of the first. */
export async function withSeedLock<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work(client)
  } finally {
    // Closing the connection also gives the lock back.
    client.release(true)
  }
}

async function seed(
  client: PoolClient,
  { doctors, force, now, onProgress }: SeedRequest,
): Promise<SeedResult> {
  const removed = force ? await inBulk(client, () => removeSeeded(client, now)) : 0
  const present = await presentDoctors(client)
  if (!force && (present.others > 0 || present.seeded.size >= doctors)) {
    return { outcome: 'skipped', doctors: present.seeded.size + present.others }
  }
  const missing = Array.from({ length: doctors }, (_, number) => number).filter(
    (number) => present.seeded.size === 0 || !present.seeded.has(doctorId(number)),
  )
  let appointments = 0
  for (let done = 0; done < missing.length; done += BATCH_SIZE) {
    const batch = missing.slice(done, done + BATCH_SIZE).map(aDoctor)
    appointments += await inBulk(client, async () => {
      const written = await writeDoctors(client, batch, () => ({ now }))
      await client.query('select refresh_openings(id, $2) from unnest($1::uuid[]) as ids (id)', [
        batch.map(({ id }) => id),
        now,
      ])
      return written
    })
    onProgress?.(done + batch.length)
  }
  return { outcome: 'seeded', doctors: missing.length, appointments, removed }
}

/** The doctors that are there, those of a seed by their ids. */
export async function presentDoctors(client: PoolClient) {
  const { rows } = await client.query<{ id: string; seeded: boolean }>(
    'select id, seeded from doctors',
  )
  const seeded = new Set(rows.filter((row) => row.seeded).map(({ id }) => id))
  return { seeded, others: rows.length - seeded.size }
}

/** One transaction in which the next free times are not kept up row by row. */
export async function inBulk<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(`select set_config('doktolib.bulk', 'on', true)`)
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await client.query('rollback').catch(() => {})
    throw error
  }
}
