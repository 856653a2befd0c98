import type { Pool, PoolClient } from 'pg'
import { aDoctor } from './doctors.ts'
import { withSeedLock, inBulk, presentDoctors, type SeedResult } from './seed-database.ts'
import { removeSeeded } from './remove-seeded.ts'
import { withoutIndexes } from './without-indexes.ts'
import { writeDoctors } from './write-doctors.ts'

const BATCH_SIZE = 250
const TEN_YEARS = 3_650
const tables = ['doctors', 'visit_types', 'weekly_hours', 'time_off', 'patients', 'appointments']

export interface BulkRequest {
  readonly doctors: number
  readonly appointments: number
  readonly force: boolean
  readonly now: Date
  readonly onProgress?: (doctors: number) => void
}

/**
 * The same people with as many appointments as a benchmark wants, loaded into tables without
 * indexes. Everybody else waits meanwhile, so this is for a database of one's own.
 */
export async function seedBulk(pool: Pool, request: BulkRequest): Promise<SeedResult> {
  return withSeedLock(pool, async (client) => {
    const { force, now, doctors } = request
    const removed = force ? await inBulk(client, () => removeSeeded(client, now)) : 0
    const present = await presentDoctors(client)
    const count = present.seeded.size + present.others
    if (count > 0) return { outcome: 'skipped', doctors: count }
    const appointments = await withoutIndexes(client, tables, () => load(client, request))
    await client.query(`
      insert into doctor_names
      select first_name_key from doctors union select last_name_key from doctors
      on conflict do nothing`)
    await inBulk(client, () => client.query('select refresh_openings(id, $1) from doctors', [now]))
    for (const table of tables) await client.query(`vacuum analyze ${table}`)
    return { outcome: 'seeded', doctors, appointments, removed }
  })
}

async function load(client: PoolClient, request: BulkRequest): Promise<number> {
  const { doctors, appointments, now, onProgress } = request
  let written = 0
  for (let first = 0; first < doctors; first += BATCH_SIZE) {
    const size = Math.min(BATCH_SIZE, doctors - first)
    const batch = Array.from({ length: size }, (_, index) => aDoctor(first + index))
    const share = (number: number) =>
      Math.floor(((number + 1) * appointments) / doctors) -
      Math.floor((number * appointments) / doctors)
    written += await writeDoctors(client, batch, ({ number }) => ({
      now,
      daysBack: TEN_YEARS,
      most: share(number),
    }))
    onProgress?.(first + size)
  }
  return written
}
