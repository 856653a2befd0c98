import { sql } from 'kysely'
import type { Db } from '#db/schema'
import type { TestDoctor } from './builders.ts'

/** What search sorts by, in epoch milliseconds. */
export interface Kept {
  readonly starts: number[]
  readonly nextFreeAt: number
}

/** The next free times as they are kept with the doctor. */
export async function kept(db: Db, { id }: TestDoctor): Promise<Kept> {
  const row = await db
    .selectFrom('doctors')
    .select(['next_starts', 'next_free_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const starts = row.next_starts.map((at) => at.getTime())
  return { starts, nextFreeAt: Number(row.next_free_at) }
}

/** What should be kept: the same, looked up now. */
export async function freshlyFound(db: Db, { id }: TestDoctor): Promise<Kept> {
  const { rows } = await sql<{ starts_at: Date }>`
    select starts_at from free_slots(${id},
      (select id from visit_types where doctor_id = ${id} and active order by position limit 1),
      now(), 'infinity', now(), 8)`.execute(db)
  const starts = rows.map(({ starts_at }) => starts_at.getTime())
  return { starts, nextFreeAt: starts[0] ?? Infinity }
}
