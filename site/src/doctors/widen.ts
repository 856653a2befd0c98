import type { DoctorsQuery } from '#contract/doctors'
import type { Client, DoctorsPage } from '#client'
import type { SearchField, SearchText } from './search.ts'

/** What can be given up, nearest first. `week` asks for seven days instead of fewer. */
export type Widening = 'week' | 'when' | 'max_price' | 'language' | 'city' | 'state' | 'q'

export interface Wider {
  readonly by: Widening
  readonly text: SearchText
  readonly page: DoctorsPage
}

const dropped: Readonly<Record<Exclude<Widening, 'week'>, (keyof DoctorsQuery)[]>> = {
  when: ['available_within'],
  max_price: ['max_price'],
  language: ['language'],
  city: ['city'],
  state: ['state'],
  q: ['q', 'specialty'],
}

/** The steps that a search leaves open, nearest first; each gives up one thing. */
export function wideningsOf(query: DoctorsQuery): Widening[] {
  const steps = Object.entries(dropped)
    .filter(([, keys]) => keys.some((key) => query[key] !== undefined))
    .map(([by]) => by as Widening)
  return query.available_within !== undefined && query.available_within < 7
    ? ['week', ...steps]
    : steps
}

/** Looks which wider searches find somebody, for a page that found nobody. */
export async function widen(
  client: Pick<Client, 'searchDoctors'>,
  text: SearchText,
  query: DoctorsQuery,
): Promise<Wider[]> {
  const tried = await Promise.all(
    wideningsOf(query).map(async (by) => ({
      by,
      text: wideText(text, by),
      page: await client.searchDoctors(wideQuery(query, by)),
    })),
  )
  return tried.filter(({ page }) => page.doctors.length > 0).slice(0, 3)
}

function wideQuery(query: DoctorsQuery, by: Widening): DoctorsQuery {
  const { cursor: _, ...rest } = query
  if (by === 'week') return { ...rest, available_within: 7 }
  return { ...rest, ...Object.fromEntries(dropped[by].map((key) => [key, undefined])) }
}

function wideText(text: SearchText, by: Widening): SearchText {
  const field: SearchField = by === 'week' ? 'when' : by
  return { ...text, cursor: '', [field]: by === 'week' ? '7' : '' }
}
