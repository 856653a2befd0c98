import type { DoctorsQuery } from '#contract/doctors'
import type { Client, DoctorsPage } from '#client'
import {
  parseSearch,
  type Search,
  type SearchField,
  searchFields,
  type SearchText,
} from './search.ts'

/** What can be given up, nearest first. `week` asks for seven days instead of fewer. */
const steps = {
  week: [],
  when: ['when'],
  max_price: ['max_price'],
  language: ['language'],
  city: ['city'],
  state: ['state'],
  q: ['q'],
} as const satisfies Record<string, readonly SearchField[]>

/** For when no single step helps: all but one wish is given up. */
const leaps = {
  only_q: ['when', 'max_price', 'language', 'city', 'state'],
  only_city: ['when', 'max_price', 'language', 'q'],
} as const satisfies Record<string, readonly SearchField[]>

export type Widening = keyof typeof steps | keyof typeof leaps
const dropped: Readonly<Record<Widening, readonly SearchField[]>> = { ...steps, ...leaps }

export interface Wider {
  readonly by: Widening
  readonly text: SearchText
  readonly page: DoctorsPage
}

const MOST_OFFERED = 3

/** The single steps that a search leaves open, nearest first. */
export function wideningsOf({ text, query }: Search): Widening[] {
  const open = (Object.keys(steps) as (keyof typeof steps)[]).filter((by) =>
    steps[by].some((field) => text[field] !== ''),
  )
  const isShort = query.available_within !== undefined && query.available_within < 7
  return isShort ? ['week', ...open] : open
}

/** Looks which wider searches find somebody, for a page that found nobody. */
export async function widen(
  client: Pick<Client, 'searchDoctors'>,
  search: Search,
): Promise<Wider[]> {
  const near = await tryAll(client, search, wideningsOf(search))
  if (near.length > 0) return near
  const far = (Object.keys(leaps) as Widening[]).filter(
    (by) => search.text[by === 'only_q' ? 'q' : 'city'] !== '',
  )
  return tryAll(client, search, far)
}

async function tryAll(
  client: Pick<Client, 'searchDoctors'>,
  { text }: Search,
  widenings: readonly Widening[],
): Promise<Wider[]> {
  const tried = await Promise.all(
    widenings.map(async (by) => {
      const wider = without(text, by)
      return { by, text: wider, page: await client.searchDoctors(queryOf(wider)) }
    }),
  )
  return tried.filter(({ page }) => page.doctors.length > 0).slice(0, MOST_OFFERED)
}

function without(text: SearchText, by: Widening): SearchText {
  const gone: readonly SearchField[] = ['cursor', ...dropped[by]]
  const kept = searchFields.map((field) => [field, gone.includes(field) ? '' : text[field]])
  return { ...(Object.fromEntries(kept) as SearchText), ...(by === 'week' ? { when: '7' } : {}) }
}

const queryOf = (text: SearchText): DoctorsQuery => parseSearch(new URLSearchParams(text)).query
