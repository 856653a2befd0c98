import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import type { DoctorsQuery, DoctorWithNextSlots, Understood } from '#contract/doctors'
import type { Db } from '#db/schema'
import { cursorOf, positionOf } from './search-cursor.ts'
import { narrowed } from './narrowed.ts'
import { type FoundDoctor, searchQuery } from './search-queries.ts'
import type { Search } from './search.ts'
import type { Reading } from './reading.ts'
import { understood } from './understood.ts'
import { type AvailabilityWindow, DEFAULT_PAGE_SIZE } from './vocabulary.ts'

export interface DoctorsPage {
  readonly doctors: DoctorWithNextSlots[]
  /** The cursor of the next page, if there is one. */
  readonly next?: string
  /** What the text was taken to mean, if there was one. */
  readonly understood?: Understood
}

const MOST_ROUNDS = 3
const MANY = 200

/** One page of the doctors that a search finds, each with the next free times. */
export async function searchDoctors(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  query: DoctorsQuery,
): Promise<DoctorsPage> {
  const meanings = await readingsOf(query.q)
  const search = searchOf(query, meanings, now())
  const rows = search.readings.length === 0 ? [] : await freshRows(db, search)
  const doctors = rows.slice(0, search.limit)
  const last = doctors.at(-1)
  return {
    doctors: doctors.map(toDoctor),
    ...(last && rows.length > search.limit
      ? { next: cursorOf(search.sort, { key: Number(last.sort_key), id: last.id }) }
      : {}),
    ...(query.q === undefined ? {} : { understood: understood(query.q, meanings, doctors) }),
  }
}

/**
 * All ways to read a text; without one, everybody is meant. The words of four languages are only
 * loaded for who types some: a cold start and a search by filters do without.
 */
async function readingsOf(text: string | undefined): Promise<readonly Reading[]> {
  if (text === undefined) return [{ names: [], unlessNamed: [] }]
  const searchText = await import('./search-text.ts')
  return searchText.readingsOf(text)
}

/** What a query asks for, its text being understood. No reading at all: nobody can be meant. */
export function searchOf(query: DoctorsQuery, readings: readonly Reading[], now: Date): Search {
  const sort = query.sort ?? 'soonest'
  return {
    readings: readings.flatMap((reading) => narrowed(reading, query)),
    isText: query.q !== undefined,
    language: query.language,
    isByVideo: query.mode === 'video',
    maxPrice: query.max_price,
    availableWithin: query.available_within as AvailabilityWindow | undefined,
    sort,
    after: query.cursor === undefined ? undefined : positionOf(sort, query.cursor),
    limit: query.limit ?? DEFAULT_PAGE_SIZE,
    now,
  }
}

/**
 * The free times kept with a doctor go stale while time passes, and then they come too early in
 * the order. So a page that shows stale ones is asked for again once they are renewed: first those
 * of the page, and if that brings up others, many at once. After three rounds the page is shown as
 * it is. Its times are right even then, because those that can no longer be booked are left out.
 */
async function freshRows(db: Db, search: Search): Promise<FoundDoctor[]> {
  for (let round = 1; ; round++) {
    const { rows } = await searchQuery(search).execute(db)
    const stale = rows.filter((row) => row.is_stale).map(({ id }) => id)
    if (stale.length === 0 || round > MOST_ROUNDS) return rows
    const only = round === 1 ? stale : null
    await sql`select refresh_stale_openings(${search.now}, ${MANY}, ${only}::uuid[])`.execute(db)
  }
}

function toDoctor(row: FoundDoctor): DoctorWithNextSlots {
  const { sort_key: _key, is_stale: _isStale, ...doctor } = row
  return doctor
}
