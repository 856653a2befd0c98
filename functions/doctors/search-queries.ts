import { type RawBuilder, sql } from 'kysely'
import type { DoctorWithNextSlots } from '#contract/doctors'
import { branchesOf, NameLists } from './search-branches.ts'
import { orders } from './search-filters.ts'
import type { Search } from './search.ts'
import { NEXT_SLOTS } from './vocabulary.ts'

export interface FoundDoctor extends DoctorWithNextSlots {
  readonly sort_key: Date | number
  readonly is_stale: boolean
}

/**
 * The page in one statement. Inside, the page's ids are found in one covering index; outside, only
 * these few doctors are read from the table. The LIMIT between keeps the two apart.
 */
export function searchQuery(search: Search): RawBuilder<FoundDoctor> {
  const { now, sort } = search
  const { direction } = orders[sort]
  return sql<FoundDoctor>`${planning(search)}
    select d.id, d.first_name, d.last_name, d.specialty, d.city, d.state, d.address, d.time_zone,
      d.languages, d.consultation_price, d.profile_image_url, d.rating, d.rating_count,
      d.years_experience, d.bio, d.available_days, rfc3339(d.created_at, d.time_zone) as created_at,
      page.sort_key, d.openings_stale_at <= ${now} as is_stale,
      coalesce((
        select json_agg(json_build_object(
          'starts_at', rfc3339(starts_at, d.time_zone),
          'ends_at', rfc3339(ends_at, d.time_zone),
          'visit_type_id', visit_type_id) order by starts_at)
        from (${search.isByVideo ? videoSlots(now) : nextSlots(now)}) as bookable
      ), '[]') as next_slots
    from (${pageOf(search)}) as page join doctors d on d.id = page.id
    order by page.sort_key ${direction}, page.id ${direction}`
}

/** The next times of the doctor's first kind of visit, which every change of the calendar updates. */
const nextSlots = (now: Date) => sql`
  select start as starts_at, start + make_interval(mins => d.next_visit_minutes) as ends_at,
    d.next_visit_type_id as visit_type_id
  from unnest(d.next_starts) as start
  where start >= ${now}::timestamptz + make_interval(mins => d.min_notice_minutes)
  order by start limit ${sql.lit(NEXT_SLOTS)}`

/** The next times of the doctor's first visit by video: worked out, for these few doctors only. */
const videoSlots = (now: Date) => sql`
  select slot.starts_at, slot.ends_at, v.id as visit_type_id
  from (
    select id from visit_types where doctor_id = d.id and active and mode = 'video'
    order by position limit 1
  ) as v, free_slots(d.id, v.id, ${now}, 'infinity', ${now}, ${sql.lit(NEXT_SLOTS)}) as slot`

/**
 * How rare a price or a near day is decides which index is best, so such a search is planned for
 * its own values: a statement that does not begin with a verb is not prepared (see `StatementNames`).
 * Nor is a search for text: it has too many shapes, and would use up the names of the others.
 */
function planning({ maxPrice, availableWithin, isText }: Search): RawBuilder<unknown> {
  const isPlannedAnew = isText || maxPrice !== undefined || availableWithin !== undefined
  return isPlannedAnew ? sql`/* own plan */` : sql``
}

/** The ids of the page, in order and one more than fit, so that one knows whether a next page comes. */
function pageOf(search: Search): RawBuilder<unknown> {
  const { direction } = orders[search.sort]
  const lists = new NameLists(search.readings)
  const branches = search.readings.flatMap((reading) => branchesOf(search, reading, lists))
  // Only different readings of one text can find the same doctor.
  const union = search.readings.length > 1 ? sql` union ` : sql` union all `
  return sql`${lists.definitions()}
    select id, sort_key from (${sql.join(branches, union)}) as found
    order by sort_key ${direction}, id ${direction} limit ${search.limit + 1}`
}
