import { sql } from 'kysely'
import type { Slot } from '#contract/api'
import type { Db } from '#db/schema'

export interface SlotRange {
  readonly doctorId: string
  readonly visitTypeId: string
  readonly from: Date
  /** Nothing: as far as the doctor can be booked. */
  readonly until?: Date
  readonly now: Date
  readonly limit: number
}

/** The free times in [from, until) in the doctor's zone, at most `limit`. */
export async function freeSlots(db: Db, range: SlotRange): Promise<Slot[]> {
  const { doctorId, visitTypeId, from, until, now, limit } = range
  const { rows } = await sql<Slot>`
    select rfc3339(slot.starts_at, d.time_zone) as starts_at,
      rfc3339(slot.ends_at, d.time_zone) as ends_at,
      ${visitTypeId}::uuid as visit_type_id
    from doctors d,
      free_slots(d.id, ${visitTypeId}, ${from}, coalesce(${until ?? null}, 'infinity'::timestamptz),
        ${now}, ${limit}) as slot
    where d.id = ${doctorId}
    order by slot.starts_at`.execute(db)
  return rows
}
