import type { CompiledQuery, Kysely } from 'kysely'
import { sql, CompiledQuery as Compiled } from 'kysely'
import type { Database, Db } from '#db/schema'

export interface Plan {
  /** Pages of 8 KB that were looked at, wherever they were found. */
  readonly buffers: number
  readonly rows: number
  /** The big tables that were read from end to end, inside of functions too. */
  readonly readWhole: readonly string[]
}

const bigTables = ['doctors', 'appointments', 'patients', 'weekly_hours', 'visit_types']

/** Runs the statement as it stands under EXPLAIN, in a transaction that is taken back. */
export async function planOf(
  db: Kysely<Database>,
  statement: CompiledQuery,
  prepare?: (tx: Db) => Promise<unknown>,
): Promise<Plan> {
  return inVain(db, async (tx) => {
    await prepare?.(tx)
    // Once before: the first call of a function in a session reads the catalog, too.
    await tx.executeQuery(statement)
    return explain(tx, statement.sql, statement.parameters)
  })
}

/** The same for the plan that a prepared statement gets in the end: made without its values. */
export async function genericPlanOf(db: Kysely<Database>, statement: CompiledQuery): Promise<Plan> {
  return inVain(db, async (tx) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
    await tx.executeQuery(Compiled.raw(`prepare explained as ${statement.sql}`))
    const call = `execute explained(${statement.parameters.map(literal).join(', ')})`
    try {
      await tx.executeQuery(Compiled.raw(call))
      return await explain(tx, call)
    } finally {
      await tx.executeQuery(Compiled.raw('deallocate explained'))
    }
  })
}

async function explain(tx: Db, statement: string, values: readonly unknown[] = []): Promise<Plan> {
  const before = await wholeReads(tx)
  const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    Compiled.raw(`explain (analyze, buffers, format json) ${statement}`, [...values]),
  )
  const after = await wholeReads(tx)
  const node = rows[0]?.['QUERY PLAN'][0].Plan
  if (!node) throw new Error('Postgres explained nothing.')
  return {
    buffers: node['Shared Hit Blocks'] + node['Shared Read Blocks'],
    rows: node['Actual Rows'],
    readWhole: bigTables.filter((table) => (after.get(table) ?? 0) > (before.get(table) ?? 0)),
  }
}

interface PlanNode {
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly 'Actual Rows': number
}

/** Sequential scans so far in this transaction, counted by Postgres itself. */
async function wholeReads(tx: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ relname: string; seq_scan: number }>`
    select relname, seq_scan from pg_stat_xact_user_tables where schemaname = 'public'`.execute(tx)
  return new Map(rows.map(({ relname, seq_scan }) => [relname, seq_scan]))
}

class TakenBack extends Error {}

async function inVain<T>(db: Kysely<Database>, work: (tx: Db) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined
  try {
    await db.transaction().execute(async (tx) => {
      result = { value: await work(tx) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (!result) throw new Error('The work answered nothing.')
  return result.value
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (Array.isArray(value)) return `'{${value.map((item) => JSON.stringify(item)).join(',')}}'`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `'${text.replaceAll("'", "''")}'`
}
