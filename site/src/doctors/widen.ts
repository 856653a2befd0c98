import type { DoctorsQuery, Understood } from '#contract/doctors'
import type { Client, DoctorsPage } from '#client'
import type { Language } from '#vocabulary/languages'
import { findCity } from '#vocabulary/places'
import {
  parseSearch,
  type Search,
  type SearchField,
  searchFields,
  type SearchText,
} from './search.ts'
import { meantCities, meantSpecialties } from './understanding.ts'

/** What can be given up, nearest first. `week` asks for seven days instead of fewer. */
const steps = {
  name: [],
  week: [],
  when: ['when'],
  max_price: ['max_price'],
  mode: ['mode'],
  language: ['language'],
  city: ['city'],
  state: ['state'],
  q: ['q'],
} as const satisfies Record<string, readonly SearchField[]>

/** For when no single step helps: all but one wish is given up. */
const leaps = {
  only_q: ['when', 'max_price', 'mode', 'language', 'city', 'state'],
  only_city: ['when', 'max_price', 'mode', 'language', 'q'],
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

/** A search with what stands in its free text taken apart. */
export interface SpelledOut {
  readonly text: SearchText
  /** The specialty in the text, in the words of the page. */
  readonly specialty?: string | undefined
  /** The words that were taken for somebody's name, as typed. */
  readonly name?: string | undefined
}

const MOST_OFFERED = 3
/** Each costs the API a search; a leap is one of them. */
const MOST_TRIED = 4

/** The search with the specialty and the city of a free text in their own fields. */
export function spelledOut(
  { text, query, city: given }: Search,
  meant: Understood | undefined,
  language: Language,
): SpelledOut {
  const [wanted, ...others] = meantSpecialties(meant)
  const [place, ...elsewhere] = meantCities(meant)
  const specialty = others.length > 0 ? undefined : wanted?.words[language].name
  const city = elsewhere.length > 0 || given ? undefined : place?.name
  const names = meant?.names ?? []
  const name = names.join(' ') || undefined
  if (query.q === undefined || !(specialty ?? city)) return { text, name }
  // Praise and filler are understood as nothing, so that only names and the specialty are left.
  const isWhole = others.length === 0 && elsewhere.length === 0
  const q = isWhole ? [...names, ...(specialty ? [specialty] : [])].join(' ') : text.q
  return {
    text: { ...text, q, city: city ?? text.city },
    specialty,
    name,
  }
}

/** The single steps that a search leaves open, nearest first. */
export function wideningsOf({ text, specialty, name }: SpelledOut): Step[] {
  const isShort = text.when !== '' && text.when !== '7'
  const isOpen = (by: Step) => {
    // A name that stands alone is given up with the whole text.
    if (by === 'name') return Boolean(specialty && name)
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
  search: SpelledOut,
): Promise<Wider[]> {
  const { text } = search
  const leap = text.q === '' ? 'only_city' : 'only_q'
  const hasLeap = text.q !== '' || text.city !== ''
  const near = wideningsOf(search).slice(0, MOST_TRIED - Number(hasLeap))
  const tried = [...near, ...(hasLeap ? ([leap] as const) : [])].map((by) => ({
    by,
    text: without(search, by),
  }))
  const found = await Promise.all(
    tried.map(async ({ by, text: wider }) => ({
      by,
      text: wider,
      page: await client.searchDoctors(queryOf(wider)),
      specialty: wider.q === '' ? undefined : search.specialty,
      city: findCity(wider.city)?.name,
    })),
  )
  const some = found.filter(({ page }) => page.doctors.length > 0)
  const nearest = some.filter(({ by }) => by !== leap)
  return (nearest.length > 0 ? nearest : some).slice(0, MOST_OFFERED)
}

function without({ text, specialty = '' }: SpelledOut, by: Widening): SearchText {
  const gone: readonly SearchField[] = ['cursor', ...dropped[by]]
  const kept = searchFields.map((field) => [field, gone.includes(field) ? '' : text[field]])
  return {
    ...(Object.fromEntries(kept) as SearchText),
    ...(by === 'week' ? { when: '7' } : {}),
    ...(by === 'name' ? { q: specialty } : {}),
  }
}

const queryOf = (text: SearchText): DoctorsQuery => parseSearch(new URLSearchParams(text)).query
