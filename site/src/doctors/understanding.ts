import type { Understood } from '#contract/doctors'
import type { Language } from '#vocabulary/languages'
import { cities, type City } from '#vocabulary/places'
import { specialties, type Specialty } from '#vocabulary/specialties'
import { plain } from '#vocabulary/typed-text'
import type { Words } from '../words/words.ts'

/** The specialties that the API took a text to mean. */
export const meantSpecialties = (meant: Understood | undefined): Specialty[] =>
  specialties.filter(({ slug }) => meant?.specialties.includes(slug))

/** The cities that the API took a text to mean. */
export const meantCities = (meant: Understood | undefined): City[] =>
  cities.filter(({ slug }) => meant?.cities.includes(slug))

/** More than these are a region or half of medicine, which nobody meant to type. */
const MOST_NAMED = 3

/**
 * The sentence that says what the results are for, where that is not what stands in the fields:
 * a typing mistake was forgiven, or a plain word was read as a specialty.
 */
export function shownInstead(
  typed: { readonly q: string; readonly city: string },
  meant: Understood | undefined,
  cityOfField: City | undefined,
  { doctors, say }: Words,
  language: Language,
): string | undefined {
  const wanted = meantSpecialties(meant)
  const places = [...meantCities(meant), ...(cityOfField ? [cityOfField] : [])]
  if (wanted.length > MOST_NAMED || places.length > MOST_NAMED) return undefined
  const isSaid =
    wanted.every((one) => isNamed(typed.q, namesOf(one))) &&
    places.every(({ name, synonyms }) => isNamed(`${typed.q} ${typed.city}`, [name, ...synonyms]))
  if (isSaid && !meant?.isCorrected) return undefined
  const names = meant?.isCorrected ? meant.names : []
  if (wanted.length + places.length + names.length === 0) return undefined
  return doctors.search.showing({
    ...(wanted.length > 0
      ? { specialty: say.list(wanted.map(({ words }) => words[language].name)) }
      : {}),
    ...(names.length > 0 ? { name: names.join(' ') } : {}),
    ...(places.length > 0
      ? { city: say.list(places.map(({ name, state }) => doctors.place(name, state))) }
      : {}),
  })
}

const isNamed = (typed: string, names: readonly string[]) => {
  const text = ` ${plain(typed)} `
  return names.some((name) => text.includes(` ${plain(name)} `))
}

const namesOf = ({ slug, words }: Specialty) => [
  slug,
  ...Object.values(words).flatMap(({ name, practitioner }) => [name, practitioner]),
]
