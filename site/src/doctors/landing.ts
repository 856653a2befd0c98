import type { DoctorWithNextSlots } from '#contract/doctors'
import { type Client, type DoctorsPage, isUnavailable } from '#client'
import { MAX_PAGE_SIZE } from '#vocabulary/doctors'
import type { Language } from '#vocabulary/languages'
import { cities, type City } from '#vocabulary/places'
import { specialties, type Specialty } from '#vocabulary/specialties'
import type { Words } from '../words/words.ts'
import { parseSearch, type SearchText } from './search.ts'
import { spelledOut, type SpelledOut, type Wider, widen } from './widen.ts'

/** What a page under `/find` is about; without either it leads to all the others. */
export interface Place {
  readonly specialty?: Specialty | undefined
  readonly city?: City | undefined
}

/** The place behind `/find/dermatology/boise`, `/find/dermatology`, `/find/boise` or `/find`. */
export function placeOf(slugs: readonly string[]): Place | undefined {
  const [first, second, ...more] = slugs
  if (first === undefined) return {}
  const specialty = specialties.find(({ slug }) => slug === first)
  const city = cities.find(({ slug }) => slug === (second ?? first))
  if (more.length > 0) return undefined
  if (second !== undefined) return specialty && city ? { specialty, city } : undefined
  return (specialty ?? city) ? { specialty, city: specialty ? undefined : city } : undefined
}

/** The way back: what stands behind `/find` for it. */
export const slugsOf = ({ specialty, city }: Place): string[] =>
  [specialty?.slug, city?.slug].filter((slug) => slug !== undefined)

/** What the page says of itself: `Dermatologist in Boise`. */
export function headingOf({ specialty, city }: Place, { find }: Words, language: Language): string {
  const own = specialty?.words[language]
  if (own && city) return find.inCity(own, city.name)
  if (own) return find.specialty(own)
  return city ? find.city(city.name) : find.all
}

/** The same as a search, as the form has it. */
export function searchOf({ specialty, city }: Place, language: Language): SearchText {
  const parameters = new URLSearchParams()
  if (specialty) parameters.set('q', specialty.words[language].name)
  if (city) parameters.set('city', city.name)
  return parseSearch(parameters).text
}

export type Landing =
  | { readonly kind: 'some'; readonly page: DoctorsPage }
  | { readonly kind: 'none'; readonly asked: SpelledOut; readonly wider: readonly Wider[] }
  | { readonly kind: 'unavailable' }

/** The doctors of a place, or where else there are some. */
export async function loadLanding(
  client: Pick<Client, 'searchDoctors'>,
  place: Place,
  language: Language,
): Promise<Landing> {
  const { specialty, city } = place
  try {
    const page = await client.searchDoctors({
      specialty: specialty?.name,
      city: city?.name,
      // What is told about all of them rests on all, or on as many as one answer holds.
      limit: MAX_PAGE_SIZE,
    })
    if (page.doctors.length > 0) return { kind: 'some', page }
    const search = parseSearch(new URLSearchParams(searchOf(place, language)))
    const meant = { specialties: [specialty?.slug ?? ''], cities: [], names: [] }
    const asked = spelledOut(search, { ...meant, isCorrected: false }, language)
    return { kind: 'none', asked, wider: await widen(client, asked) }
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'unavailable' }
    throw error
  }
}

export interface Facts {
  /** The doctor who is free first. */
  readonly first?: DoctorWithNextSlots | undefined
  readonly languages: readonly string[]
  readonly prices: readonly [from: number, to: number]
}

/** What all doctors of a place have to offer together; nothing where the answer had not all. */
export function factsOf({ doctors, next }: DoctorsPage): Facts | undefined {
  if (next !== undefined || doctors.length === 0) return undefined
  const prices = doctors.map(({ consultation_price: price }) => price)
  const spoken = doctors.flatMap(({ languages }) => languages)
  const speakers = (code: string) => spoken.filter((one) => one === code).length
  return {
    first: doctors.find(({ next_slots: slots }) => slots.length > 0),
    languages: [...new Set(spoken)].toSorted((one, other) => speakers(other) - speakers(one)),
    prices: [Math.min(...prices), Math.max(...prices)],
  }
}
