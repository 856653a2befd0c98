import { ApiProblem, type Client, type DoctorsPage, isUnavailable } from '#client'
import type { Words } from '../words/words.ts'
import { type Search, type SearchField, searchFields } from './search.ts'
import { type Wider, widen } from './widen.ts'

/** How many doctors the first visit shows; a search shows as many as the API gives. */
const FIRST_VISIT = 6

export type Found =
  | { readonly kind: 'some'; readonly page: DoctorsPage }
  | { readonly kind: 'none'; readonly wider: readonly Wider[] }
  | { readonly kind: 'wrong'; readonly wrong: readonly SearchField[] }
  | { readonly kind: 'unavailable' }

/** Carries a search out. A wrong field stops it: results that ignore a filter would mislead. */
export async function findDoctors(
  client: Pick<Client, 'searchDoctors'>,
  search: Search,
): Promise<Found> {
  if (search.wrong.length > 0) return { kind: 'wrong', wrong: search.wrong }
  try {
    const query = search.isEmpty ? { limit: FIRST_VISIT } : search.query
    const page = await client.searchDoctors(query)
    if (page.doctors.length > 0) return { kind: 'some', page }
    return { kind: 'none', wider: await widen(client, search) }
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
    field,
    message: field === 'city' ? say.city(search.text.city) : say[field],
  }))
}

/** The field of the form behind a parameter of the API. */
function fieldOf(parameter: string): SearchField {
  if (parameter === 'available_within') return 'when'
  return searchFields.find((field) => field === parameter) ?? 'q'
}
