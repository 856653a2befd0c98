import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import { invalidField, Problem } from '#api/problem'
import type { Slot } from '#contract/api'
import type { SlotsQuery } from '#contract/availability'
import { MAX_SLOT_DAYS } from '#vocabulary/availability'
import { unknownVisitType } from './unknown-visit-type.ts'

/** What is shown when no end is asked for. */
const DEFAULT_DAYS = 7

/**
 * The free times of a doctor between two days of the doctor's own zone, both included. Without a
 * visit type it is the first that the doctor offers.
 */
export async function listSlots(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  doctorId: string,
  query: SlotsQuery,
): Promise<Slot[]> {
  const { rows } = await slotsQuery(doctorId, query, now()).execute(db)
  const row = rows[0]
  if (!row) throw new Problem('doctor.not_found')
  if (row.days > MAX_SLOT_DAYS) {
    throw invalidField('to', `must be at most ${MAX_SLOT_DAYS} days after the first`, 'too_big')
  }
  if (!row.visit_type_id) throw unknownVisitType()
  return row.slots
}

interface SlotsRow {
  readonly days: number
  readonly visit_type_id: string | null
  readonly slots: Slot[]
}

/** One statement for doctor, visit type and times; no row for an unknown doctor. */
export function slotsQuery(
  doctorId: string,
  { from = null, to = null, visit_type_id = null }: Nullable<SlotsQuery>,
  now: Date,
) {
  return sql<SlotsRow>`
    select d.last - d.first + 1 as days, v.id as visit_type_id, coalesce((
      select json_agg(json_build_object(
        'starts_at', rfc3339(slot.starts_at, d.time_zone),
        'ends_at', rfc3339(slot.ends_at, d.time_zone),
        'visit_type_id', v.id) order by slot.starts_at)
      from free_slots(d.id, v.id, start_of_day(d.first, d.time_zone),
        start_of_day(least(d.last, d.first + ${MAX_SLOT_DAYS - 1}::integer) + 1, d.time_zone),
        ${now}, 10000) as slot
    ), '[]') as slots
    from (
      select id, time_zone, first, coalesce(${to}::date, first + ${DEFAULT_DAYS - 1}::integer) as last
      from doctors, coalesce(${from}::date, (${now}::timestamptz at time zone time_zone)::date) as first
      where id = ${doctorId} and active
    ) as d
    left join lateral (
      select id from visit_types
      where doctor_id = d.id and active and (${visit_type_id}::uuid is null or id = ${visit_type_id}::uuid)
      order by position limit 1
    ) as v on true`
}

type Nullable<T> = { [K in keyof T]?: T[K] | null }
