import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type DatabaseUrls, readyDatabase } from '../bin/platform/database.ts'
import { startPostgres } from '../bin/platform/postgres.ts'
import { openSecrets } from '../bin/platform/secrets.ts'
import { loadLargeData } from '#testing/large-data'

export interface BenchDatabase {
  /** Thousands of doctors. */
  readonly small: DatabaseUrls
  /** A hundred times as many. */
  readonly large: DatabaseUrls
}

export const SIZES = {
  small: { doctors: 1_000, appointments: 10_000 },
  large: { doctors: 100_000, appointments: 1_000_000 },
} as const

/** A PostgreSQL of its own with the same kind of data in two sizes; gone when `use` has ended. */
export async function withBenchDatabase(
  use: (database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'doktolib-bench-'))
  const server = await startPostgres({
    directory,
    log: console.log,
    settings: { shared_buffers: '2GB', fsync: 'off' },
  })
  try {
    const secrets = openSecrets(join(directory, 'secrets'))
    const template = await readyDatabase(server.superuserUrl, secrets)
    const database = {
      small: await filled(server.superuserUrl, template, 'small'),
      large: await filled(server.superuserUrl, template, 'large'),
    }
    await use(database)
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function filled(
  superuserUrl: string,
  template: DatabaseUrls,
  size: keyof typeof SIZES,
): Promise<DatabaseUrls> {
  console.log(`Filling the ${size} database …`)
  await withClient(superuserUrl, (client) =>
    client.query(`create database ${size} template doktolib owner doktolib_owner`),
  )
  const urls = {
    ownerUrl: inDatabase(template.ownerUrl, size),
    backendUrl: inDatabase(template.backendUrl, size),
    jobsUrl: inDatabase(template.jobsUrl, size),
  }
  await withClient(urls.ownerUrl, (client) =>
    loadLargeData(client, { ...SIZES[size], now: new Date() }),
  )
  return urls
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = name
  return address.href
}

async function withClient(
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const address = new URL(url)
  address.searchParams.delete('sslmode')
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
