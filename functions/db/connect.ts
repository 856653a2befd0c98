import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { dropSilentConnections } from './silent-connections.ts'
import { StatementNames } from './statement-names.ts'
import type { Database } from './schema.ts'
import { sslFor } from './ssl.ts'

export interface ConnectOptions {
  /** `postgresql://user:password@host:port/database?sslmode=…`; special characters URL-encoded. */
  readonly url: string
  /** Connections at most: 1 in a Lambda environment, 10 in a container (default). */
  readonly max?: number
  /** After how long Postgres gives up on one statement (default 4; 0 = never, for migrations). */
  readonly statementTimeoutSeconds?: number
  /** Off behind a transaction pooler, which does not know prepared statements. */
  readonly namedStatements?: boolean
}

/**
 * Connects lazily: the first query opens the first connection, broken ones are replaced by the
 * next query, and `destroy()` closes all. A database that cannot be reached fails after 3 s.
 */
export function connect(options: ConnectOptions): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(options) }) })
}

/** The pool under {@link connect}, for what Kysely does not do (COPY, migrations). */
export function openPool(options: ConnectOptions): pg.Pool & PostgresPool {
  const { url, max = 10, statementTimeoutSeconds = 4, namedStatements = true } = options
  const address = new URL(url)
  const ssl = sslFor(address, process.env)
  address.searchParams.delete('sslmode')
  const pool = new pg.Pool({
    connectionString: address.href,
    ssl,
    max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    statement_timeout: statementTimeoutSeconds * 1_000,
    lock_timeout: statementTimeoutSeconds === 0 ? 0 : 2_000,
    idle_in_transaction_session_timeout: 10_000,
    ...(statementTimeoutSeconds > 0 ? { query_timeout: patience(statementTimeoutSeconds) } : {}),
    application_name: 'doktolib',
    types: { getTypeParser },
  })
  // A connection that breaks is the pool's to replace, and its statement fails by itself; but
  // without a listener, idle or in use, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  if (namedStatements) nameStatements(pool)
  dropSilentConnections(pool)
  return pool
}

/** A little more than Postgres has: who answers at all should be the one to give up. */
function patience(statementTimeoutSeconds: number): number {
  return statementTimeoutSeconds * 1_000 + 500
}

/** Numbers as numbers (money and counts here are far below 2^53); the rest as pg does. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  const isNumber = oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
  return isNumber && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)
}

/**
 * Kysely sends every statement unnamed, so Postgres would parse and plan it each time: five times
 * the work for a look-up by id. A statement with a name is prepared once per connection.
 */
function nameStatements(pool: pg.Pool): void {
  const names = new StatementNames()
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
      const name =
        typeof text === 'string' && Array.isArray(values) ? names.nameOf(text) : undefined
      return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest)
    }) as typeof client.query
  })
}
