import { type RawBuilder, sql } from 'kysely'
import { clocksChangeBetween } from './clock-changes.ts'
import type { Position } from './search-cursor.ts'
import type { Search } from './search.ts'
import type { AvailabilityWindow, SortOrder } from './vocabulary.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What each order sorts by. The id decides between equals, in the same direction, so that one row comparison finds the place. */
export const orders = {
  soonest: { key: sql`next_free_at`, type: sql`timestamptz`, direction: sql`asc`, beyond: sql`>` },
  rating: { key: sql`rating`, type: sql`numeric`, direction: sql`desc`, beyond: sql`<` },
  price: { key: sql`consultation_price`, type: sql`numeric`, direction: sql`asc`, beyond: sql`>` },
} as const satisfies Record<SortOrder, unknown>

/** What all doctors on the page have in common; every column is in every covering index. */
export function filters(search: Search): RawBuilder<unknown>[] {
  const { language, alsoSpeaks, isByVideo, maxPrice, availableWithin, after } = search
  return [
    ...[language, alsoSpeaks, isByVideo && 'VIDEO'].flatMap((mark) =>
      mark ? [sql`search_marks like ${`%${mark}%`}`] : [],
    ),
    ...(maxPrice === undefined ? [] : [sql`consultation_price <= ${maxPrice}`]),
    ...(availableWithin === undefined ? [] : freeWithin(availableWithin, search.now)),
    ...(after ? [beyond(search.sort, after)] : []),
  ]
}

/**
 * "By the end of the doctor's third day" is "since three days before the day of the next free time
 * began". That is exact, except when clocks are changed in these days: then the doctors for whom
 * the hour matters are looked at one by one.
 */
function freeWithin(days: AvailabilityWindow, now: Date): RawBuilder<unknown>[] {
  const bound = now.getTime() + days * DAY
  const latest = sql`next_free_at < ${new Date(bound + DAY + 2 * HOUR)}`
  if (days === 0 || !clocksChangeBetween(now, new Date(bound + 2 * DAY))) {
    return [latest, sql`next_day_starts_at <= ${new Date(bound)}`]
  }
  return [
    latest,
    sql`next_day_starts_at <= ${new Date(bound + HOUR)}`,
    sql`(next_day_starts_at <= ${new Date(bound - HOUR)} or exists (
      select from doctors as one
      where one.id = doctors.id and (one.next_free_at at time zone one.time_zone)::date
        <= (${now}::timestamptz at time zone one.time_zone)::date + ${sql.lit(days)}))`,
  ]
}

function beyond(sort: SortOrder, { key, id }: Position): RawBuilder<unknown> {
  const order = orders[sort]
  const value = sort === 'soonest' ? (Number.isFinite(key) ? new Date(key) : 'infinity') : key
  return sql`(${order.key}, id) ${order.beyond} (${value}::${order.type}, ${id}::uuid)`
}
