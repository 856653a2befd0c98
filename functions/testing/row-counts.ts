import { sql } from 'kysely'
import type { Db } from '#db/schema'

/** How many rows each table has: the same before and after means that nothing was written. */
export async function rowCounts(owner: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select relname as name, (xpath('/row/count/text()',
      query_to_xml(format('select count(*) from %I', relname), false, true, '')))[1]::text::integer as count
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(owner)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
