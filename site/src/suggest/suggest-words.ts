import { MAX_SUGGESTIONS, type SuggestionKind } from '#vocabulary/suggestions'
import type { Paths } from '../lib/paths.ts'
import type { Words } from '../words/words.ts'

/** What the suggestions of a page need to know of it: its words and addresses. */
export interface SuggestWords {
  readonly url: string
  /** The address of a doctor, but for the id. */
  readonly doctor: string
  /** How a doctor is called, with places for both names. */
  readonly name: string
  readonly label: string
  readonly groups: Readonly<Record<SuggestionKind, string>>
  /** The sentence for each number of suggestions. */
  readonly counts: readonly string[]
}

export function suggestWords({ doctors }: Words, paths: Paths): SuggestWords {
  const { label, groups, count } = doctors.suggest
  return {
    url: paths.suggestions(),
    doctor: paths.doctor(''),
    name: doctors.name({ first_name: '{first}', last_name: '{last}' }),
    label,
    groups: { specialty: groups.specialty, city: groups.city, doctor: groups.doctor },
    counts: Array.from({ length: MAX_SUGGESTIONS + 1 }, (_, number) => count(number)),
  }
}
