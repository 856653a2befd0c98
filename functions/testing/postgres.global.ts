import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type DatabaseUrls, readyDatabase } from '../../bin/platform/database.ts'
import { startPostgres } from '../../bin/platform/postgres.ts'
import { openSecrets } from '../../bin/platform/secrets.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    superuserUrl: string
    /** Reach the migrated database that each test's own is copied from. */
    templateUrls: DatabaseUrls
  }
}

/** One real PostgreSQL for the whole run, with one migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'doktolib-test-'))
  const server = await startPostgres({
    directory,
    log: () => {},
    // The data is thrown away, so nothing has to reach the disk; what waits for what stays the same.
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      shared_buffers: '256MB',
      max_connections: '300',
    },
  })
  project.provide('superuserUrl', server.superuserUrl)
  project.provide(
    'templateUrls',
    await readyDatabase(server.superuserUrl, openSecrets(join(directory, 'secrets'))),
  )
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
