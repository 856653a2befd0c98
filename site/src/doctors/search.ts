import type { DoctorsQuery } from '#contract/doctors'
import { type City, findCity, stateNames } from '#vocabulary/places'
import { availabilityWindows, languageNames, sortOrders } from '#vocabulary/doctors'

/** What the search form asks, by the names of its fields, as typed. */
export const searchFields = [
  'q',
  'city',
  'when',
  'mode',
  'language',
  'state',
  'max_price',
  'sort',
  'cursor',
] as const
export type SearchField = (typeof searchFields)[number]
export type SearchText = Readonly<Record<SearchField, string>>

export interface Search {
  readonly text: SearchText
  /** The same as the API asks for it; wrong fields are left out. */
  readonly query: DoctorsQuery
  readonly city?: City | undefined
  /** A city that we do not know so, as typed; the API may see which is meant. */
  readonly unknownCity?: string | undefined
  readonly wrong: readonly SearchField[]
  /** Nothing is asked: the first visit. */
  readonly isEmpty: boolean
}

/** The search that finds all doctors; nothing at all would be the first visit. */
export const everybody = { sort: 'soonest' } as const

/** Reads a search from the address, where people and old links put anything. */
export function parseSearch(parameters: URLSearchParams): Search {
  const text = Object.fromEntries(
    searchFields.map((field) => [field, (parameters.get(field) ?? '').trim().slice(0, 300)]),
  ) as SearchText
  const wrong: SearchField[] = []
  const read = <T>(field: SearchField, reader: (text: string) => T | undefined): T | undefined => {
    if (text[field] === '') return undefined
    const value = reader(text[field])
    if (value === undefined) wrong.push(field)
    return value
  }

  const q = read('q', readFreeText)
  const typedCity = read('city', readFreeText)
  const city = typedCity === undefined ? undefined : findCity(typedCity)
  const query: DoctorsQuery = {
    q,
    city: city?.name,
    state: read('state', (code) => known(stateNames, code.toUpperCase())),
    mode: read('mode', (mode) => (mode === 'video' ? mode : undefined)),
    language: read('language', (code) => known(languageNames, code.toLowerCase())),
    max_price: read('max_price', readPrice),
    available_within: read('when', (days) =>
      availabilityWindows.find((most) => String(most) === days),
    ),
    sort: read('sort', (name) => sortOrders.find((order) => order === name)),
    cursor: read('cursor', (cursor) => (cursor.length <= 200 ? cursor : undefined)),
  }
  const isEmpty = Object.values(text).every((value) => value === '')
  return { text, query, city, unknownCity: city ? undefined : typedCity, wrong, isEmpty }
}

function readFreeText(text: string): string | undefined {
  return text.length <= 100 && text.isWellFormed() && !/\p{Cc}/u.test(text) ? text : undefined
}

function readPrice(text: string): number | undefined {
  const digits = /^\$?\s?(\d{1,6})$/.exec(text)?.[1]
  return digits && Number(digits) <= 100_000 ? Number(digits) : undefined
}

function known(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? key : undefined
}
