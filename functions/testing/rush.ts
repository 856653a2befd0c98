import { sql } from 'kysely'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import type { ProblemDocument } from '#contract/api'
import type { Db } from '#db/schema'
import { aPatient } from './builders.ts'
import type { TestApp } from './test-app.ts'

export interface Rush {
  readonly booked: readonly BookedAppointment[]
  /** Told that somebody was faster, and what is still free. */
  readonly taken: readonly { readonly wanted: BookAppointment; readonly problem: ProblemDocument }[]
  /** Neither of the two: always a mistake. */
  readonly others: readonly { readonly status: number; readonly text: string }[]
}

/** So many different patients, who want the given times in turn. */
export function rivals(count: number, ...wanted: readonly BookAppointment[]): BookAppointment[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(wanted[index % wanted.length] as BookAppointment),
    patient: aPatient({ email: `rival${index}@example.com` }),
  }))
}

/** Sends all bookings at once and sorts the answers. */
export async function rush(
  app: Pick<TestApp, 'post'>,
  bookings: readonly BookAppointment[],
): Promise<Rush> {
  const answers = await Promise.all(
    bookings.map(async (wanted) => {
      const answer = await app.post('/appointments', wanted)
      return { wanted, status: answer.status, text: await answer.text() }
    }),
  )
  const withStatus = (wanted: number) => answers.filter(({ status }) => status === wanted)
  return {
    booked: withStatus(201).map(({ text }) => JSON.parse(text) as BookedAppointment),
    taken: withStatus(409).map(({ wanted, text }) => ({
      wanted,
      problem: JSON.parse(text) as ProblemDocument,
    })),
    others: answers.filter(({ status }) => status !== 201 && status !== 409),
  }
}

export const count = (statuses: readonly number[], wanted: number): number =>
  statuses.filter((status) => status === wanted).length

/** Pairs of active appointments of one doctor that overlap, found by looking at all pairs. */
export async function overlaps(owner: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from appointments a join appointments b
      on a.doctor_id = b.doctor_id and a.id < b.id
      and a.starts_at < b.busy_until and b.starts_at < a.busy_until
    where a.status in ('held', 'confirmed', 'arrived', 'completed')
      and b.status in ('held', 'confirmed', 'arrived', 'completed')`.execute(owner)
  return rows[0]?.count ?? -1
}

/** How often Postgres ended a deadlock here. Sessions report when they end, so the API's are ended. */
export async function deadlocks({ db, owner }: Pick<TestApp, 'db' | 'owner'>): Promise<number> {
  await db.destroy()
  for (;;) {
    const { rows } = await sql<{ deadlocks: number; sessions: number }>`
      select deadlocks, (select count(*) from pg_stat_activity
        where datname = current_database() and usename = 'backend_user') as sessions
      from pg_stat_database where datname = current_database()`.execute(owner)
    if (rows[0]?.sessions === 0) return rows[0].deadlocks
  }
}

/** Returns when a session of this database waits for a lock of another. */
export async function somebodyWaits(owner: Db): Promise<void> {
  const waiting = sql`
    select from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`
  while ((await waiting.execute(owner)).rows.length === 0);
}
