import type { Understood } from '#contract/doctors'
import { ApiProblem, type Client, type DoctorsPage, isUnavailable } from '#client'
import type { Language } from '#vocabulary/languages'
import type { City } from '#vocabulary/places'
import type { Words } from '../words/words.ts'
import { type Search, type SearchField, searchFields } from './search.ts'
import { meantCities } from './understanding.ts'
import { spelledOut, type SpelledOut, type Wider, widen } from './widen.ts'

/** How many doctors the first visit shows; a search shows as many as the API gives. */
const FIRST_VISIT = 6

export type Found =
  | { readonly kind: 'some'; readonly page: DoctorsPage; readonly city?: City | undefined }
  | {
      readonly kind: 'none'
      readonly wider: readonly Wider[]
      readonly asked: SpelledOut
      readonly understood?: Understood | undefined
      readonly city?: City | undefined
    }
  | {
      readonly kind: 'wrong'
      readonly wrong: readonly SearchField[]
      /** Cities that an unknown one may stand for. */
      readonly cities?: readonly City[]
    }
  | { readonly kind: 'unavailable' }

type Api = Pick<Client, 'searchDoctors'>

/** Carries a search out. A wrong field stops it: results that ignore a filter would mislead. */
export async function findDoctors(client: Api, search: Search, language: Language): Promise<Found> {
  if (search.wrong.length > 0) return { kind: 'wrong', wrong: search.wrong }
  return unlessWrong(async () => {
    const cities = search.unknownCity ? await citiesFor(client, search.unknownCity) : []
    if (search.unknownCity && cities.length !== 1) return { kind: 'wrong', wrong: ['city'], cities }
    const city = search.city ?? cities[0]
    const page = await client.searchDoctors({ ...search.query, city: city?.name })
    if (page.doctors.length > 0) return { kind: 'some', page, city }
    const { understood } = page
    const asked = spelledOut(withCity(search, city), understood, language)
    return { kind: 'none', wider: await widen(client, asked), asked, understood, city }
  })
}

const withCity = (search: Search, city: City | undefined): Search =>
  city ? { ...search, city, text: { ...search.text, city: city.name } } : search

const MOST_OFFERED = 3

/** The cities that the API takes a mistyped one for; none if it is rather something else. */
async function citiesFor(client: Api, typed: string): Promise<City[]> {
  const { understood: meant } = await client.searchDoctors({ q: typed, limit: 1 })
  const isElse = Boolean(meant?.names.length || meant?.specialties.length || meant?.language)
  return isElse ? [] : meantCities(meant).slice(0, MOST_OFFERED)
}

/** Whom the first visit meets: the next who are free, in the city of last time if there was one. */
export async function firstDoctors(client: Api, city: City | undefined): Promise<Found> {
  return unlessWrong(async () => ({
    kind: 'some',
    page: await client.searchDoctors({ city: city?.name, limit: FIRST_VISIT }),
    city,
  }))
}

async function unlessWrong(work: () => Promise<Found>): Promise<Found> {
  try {
    return await work()
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'unavailable' }
    if (error instanceof ApiProblem && error.problem.errors)
      return { kind: 'wrong', wrong: error.problem.errors.map(({ field }) => fieldOf(field)) }
    throw error
  }
}

/** The sentence for each wrong field. */
export function searchErrors(search: Search, wrong: readonly SearchField[], words: Words) {
  const say = words.doctors.search.errors
  return wrong.map((field) => ({
    ...(inForm.includes(field) ? { field } : {}),
    message: field === 'city' ? say.city(search.text.city) : say[field],
  }))
}

/** The fields that a link can lead to. */
const inForm: readonly SearchField[] = searchFields.filter(
  (field) => field !== 'mode' && field !== 'sort' && field !== 'cursor',
)

/** The field of the form behind a parameter of the API. */
function fieldOf(parameter: string): SearchField {
  if (parameter === 'available_within') return 'when'
  return searchFields.find((field) => field === parameter) ?? 'q'
}
