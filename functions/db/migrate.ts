import { Kysely, PostgresAdapter, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { Migrator, type MigrationInfo, type MigrationResultSet } from 'kysely/migration'
import { openPool } from './connect.ts'
import { migrations } from './migrations.ts'

const LOCK = sql.lit(7_236_418_035)
const PATIENCE_SECONDS = 60

/** Kysely would wait an hour for the migration lock; whoever deploys should hear sooner. */
class ImpatientAdapter extends PostgresAdapter {
  readonly #patienceSeconds: number

  constructor(patienceSeconds: number) {
    super()
    this.#patienceSeconds = patienceSeconds
  }

  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`set lock_timeout = ${sql.lit(this.#patienceSeconds * 1_000)}`.execute(db)
    try {
      await sql`select pg_advisory_lock(${LOCK})`.execute(db)
    } catch (cause) {
      const since = `for ${this.#patienceSeconds} s`
      throw new Error(`Somebody else has been migrating this database ${since}. Try again later.`, {
        cause,
      })
    }
    await sql`set lock_timeout = '10s'`.execute(db)
  }

  override async releaseMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`select pg_advisory_unlock(${LOCK})`.execute(db)
  }
}

class MigrationDialect extends PostgresDialect {
  readonly #patienceSeconds: number

  constructor(pool: PostgresPool, patienceSeconds: number) {
    super({ pool })
    this.#patienceSeconds = patienceSeconds
  }

  override createAdapter() {
    return new ImpatientAdapter(this.#patienceSeconds)
  }
}

/**
 * Brings the schema up to date and answers the names of the migrations that it applied. Safe to
 * call from many processes at once: one works, the others wait up to 60 s and find nothing to do.
 * `url` must be the owner's; throws what Postgres says, and leaves the schema as it was.
 */
export async function migrateToLatest(
  url: string,
  patienceSeconds = PATIENCE_SECONDS,
): Promise<string[]> {
  return withMigrator(
    url,
    async (migrator) => namesOf(await migrator.migrateToLatest()),
    patienceSeconds,
  )
}

/** Takes the newest migration back, and answers its name (none: nothing was left to take back). */
export async function migrateDown(url: string): Promise<string[]> {
  return withMigrator(url, async (migrator) => namesOf(await migrator.migrateDown()))
}

/** Migrates up or down to exactly the named migration; `NO_MIGRATIONS` of Kysely empties the schema. */
export async function migrateTo(url: string, name: Parameters<Migrator['migrateTo']>[0]) {
  return withMigrator(url, async (migrator) => namesOf(await migrator.migrateTo(name)))
}

/** Every known migration and when it was applied, if it was. */
export async function migrationStatus(url: string): Promise<readonly MigrationInfo[]> {
  return withMigrator(url, (migrator) => migrator.getMigrations())
}

async function withMigrator<T>(
  url: string,
  use: (migrator: Migrator) => Promise<T>,
  patienceSeconds = PATIENCE_SECONDS,
): Promise<T> {
  const pool = openPool({ url, max: 1, statementTimeoutSeconds: 0, namedStatements: false })
  const db = new Kysely<unknown>({ dialect: new MigrationDialect(pool, patienceSeconds) })
  try {
    return await use(new Migrator({ db, provider: { getMigrations: async () => migrations } }))
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
}

function namesOf({ error, results = [] }: MigrationResultSet): string[] {
  if (error) throw error
  return results.map((result) => result.migrationName)
}
