import type { Deps } from '#api/deps'
import type { Suggestion, SuggestionsQuery } from '#contract/suggestions'
import { DEFAULT_LANGUAGE } from '#vocabulary/languages'
import { specialtyName } from '#vocabulary/specialties'
import { plain } from '#vocabulary/typed-text'
import type { Ranked } from './likeness.ts'
import { suggestCities } from './suggest-cities.ts'
import { suggestDoctors } from './suggest-doctors.ts'
import { suggestSpecialties } from './suggest-specialties.ts'
import { MAX_SUGGESTIONS, suggestionKinds } from './vocabulary.ts'

/** So that one kind leaves room for the others. */
const MOST_OF_A_KIND = 5

/** What somebody may be about to type, best first. Only doctors are asked of the database. */
export async function suggest(
  { db }: Pick<Deps, 'db'>,
  { q, language = DEFAULT_LANGUAGE, kinds = [...suggestionKinds] }: SuggestionsQuery,
): Promise<Suggestion[]> {
  const typed = plain(q)
  if (typed === '') return []
  const found: Ranked<Suggestion>[][] = [
    kinds.includes('specialty') ? suggestSpecialties(typed, language) : [],
    kinds.includes('city') ? suggestCities(typed, language) : [],
    kinds.includes('doctor')
      ? (await suggestDoctors(db, q)).map(({ item, rank }) => ({
          rank,
          item: { ...item, specialty: specialtyName(item.specialty, language) },
        }))
      : [],
  ]
  const most = kinds.length === 1 ? MAX_SUGGESTIONS : MOST_OF_A_KIND
  return found
    .flatMap((ofKind) => ofKind.slice(0, most))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ item }) => item)
}
