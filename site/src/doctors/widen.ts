import type { DoctorsQuery } from '#contract/doctors'
import type { Client, DoctorsPage } from '#client'
import { findCity } from '#vocabulary/places'
import { findSpecialty } from '#vocabulary/specialties'
import { understand } from './find-words.ts'
import {
  parseSearch,
  type Search,
  type SearchField,
  searchFields,
  type SearchText,
} from './search.ts'

/** What can be given up, nearest first. `week` asks for seven days instead of fewer. */
const steps = {
  name: [],
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

type Step = keyof typeof steps
export type Widening = Step | keyof typeof leaps
const dropped: Readonly<Record<Widening, readonly SearchField[]>> = { ...steps, ...leaps }

export interface Wider {
  readonly by: Widening
  readonly text: SearchText
  readonly page: DoctorsPage
  /** What it keeps, where that is a specialty or a city that can be named. */
  readonly specialty?: string | undefined
  readonly city?: string | undefined
}

const MOST_OFFERED = 3
/** Each costs the API a search; a leap is one of them. */
const MOST_TRIED = 4

/** The search with the specialty and the city of a free text in their own fields. */
export function spelledOut({ text, query }: Search): SearchText {
  if (query.q === undefined || text.city !== '') return text
  const { specialty, city, rest } = understand(query.q)
  if (!specialty && !city) return text
  const q = [rest, specialty?.name].filter(Boolean).join(' ')
  return { ...text, q, city: city?.name ?? '' }
}

/** The single steps that a search leaves open, nearest first. */
export function wideningsOf(text: SearchText): Step[] {
  const { specialty, rest } = understand(text.q)
  const isShort = text.when !== '' && text.when !== '7'
  const isOpen = (by: Step) => {
    if (by === 'name') return Boolean(specialty && rest)
    if (by === 'week') return isShort
    // Without anything else to keep this is all doctors, which the page offers anyway.
    if (by === 'q' && searchFields.every((one) => one === 'q' || text[one] === '')) return false
    return steps[by].some((field) => text[field] !== '')
  }
  const open = (Object.keys(steps) as Step[]).filter(isOpen)
  // A week is nearer, and a leap gives up the day as well.
  return open.length < MOST_TRIED || !isShort ? open : open.filter((by) => by !== 'when')
}

/** Looks which wider searches find somebody, for a page that found nobody. */
export async function widen(
  client: Pick<Client, 'searchDoctors'>,
  search: Search,
): Promise<Wider[]> {
  const text = spelledOut(search)
  const leap = text.q === '' ? 'only_city' : 'only_q'
  const hasLeap = text.q !== '' || text.city !== ''
  const near = wideningsOf(text).slice(0, MOST_TRIED - Number(hasLeap))
  const tried = [...near, ...(hasLeap ? ([leap] as const) : [])].map((by) => ({
    by,
    text: without(text, by),
  }))
  const found = await Promise.all(
    tried.map(async ({ by, text: wider }) => ({
      by,
      text: wider,
      page: await client.searchDoctors(queryOf(wider)),
      specialty: findSpecialty(wider.q)?.name,
      city: findCity(wider.city)?.name,
    })),
  )
  const some = found.filter(({ page }) => page.doctors.length > 0)
  const nearest = some.filter(({ by }) => by !== leap)
  return (nearest.length > 0 ? nearest : some).slice(0, MOST_OFFERED)
}

function without(text: SearchText, by: Widening): SearchText {
  const gone: readonly SearchField[] = ['cursor', ...dropped[by]]
  const kept = searchFields.map((field) => [field, gone.includes(field) ? '' : text[field]])
  return {
    ...(Object.fromEntries(kept) as SearchText),
    ...(by === 'week' ? { when: '7' } : {}),
    ...(by === 'name' ? { q: understand(text.q).specialty?.name ?? '' } : {}),
  }
}

const queryOf = (text: SearchText): DoctorsQuery => parseSearch(new URLSearchParams(text)).query
