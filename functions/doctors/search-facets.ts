import { cities, stateNames } from '#vocabulary/places'
import { specialties } from '#vocabulary/specialties'
import { languageNames, searchFillers, searchPraise } from './vocabulary.ts'
import { editDistance } from './edit-distance.ts'

/** What a word or a phrase of a search may mean. */
export interface Facet {
  readonly specialties: readonly string[]
  readonly cities: readonly string[]
  /** The code of a language that the doctor has to speak. */
  readonly language?: string
  /** It could as well be somebody's name: `Austin`, `Virginia`, or a name with a typing mistake. */
  readonly maybeName: boolean
  /** Only part of the word fits, or it has a mistake: somebody's real name is the better guess. */
  readonly isGuess: boolean
}

interface Term {
  /** The words joined, without what people leave out: `allergy immunology`. */
  readonly text: string
  readonly specialty?: string
  readonly cities?: readonly string[]
  readonly language?: string
}

export const isFiller = (word: string): boolean => searchFillers.has(word)

const terms: readonly Term[] = allTerms().filter(({ text }) => text !== '')

function allTerms(): Term[] {
  return [
    ...specialties.flatMap(({ name, practitioner, synonyms }) =>
      [name, practitioner, ...synonyms].map((text) => ({ text: plain(text), specialty: name })),
    ),
    ...cities.flatMap(({ name, synonyms }) =>
      [name, ...synonyms].map((text) => ({ text: plain(text), cities: [name] })),
    ),
    ...Object.entries(stateNames).flatMap(([code, name]) => {
      const inState = citiesOf(code)
      return [name, code].map((text) => ({ text: plain(text), cities: inState }))
    }),
  ]
}

/** Only the whole word: half of `Portuguese` is rather a port. */
const languages: readonly Term[] = Object.entries(languageNames).map(([language, name]) => ({
  text: plain(name),
  language,
}))

/** The cities in which a state has doctors. */
export function citiesOf(state: string): string[] {
  return cities.filter((city) => city.state === state).map(({ name }) => name)
}

const LEAST_PREFIX = 3
const NEVER_A_NAME = 8

/** In the order in which they are believed; the first that finds anything is all that counts. */
const readings: readonly ((phrase: string) => Term[])[] = [
  (phrase) =>
    [...terms, ...languages].filter(
      ({ text, cities: places }) => text === phrase || (places && `${text} city` === phrase),
    ),
  (phrase) =>
    phrase.length < LEAST_PREFIX ? [] : terms.filter(({ text }) => text.startsWith(phrase)),
  (phrase) =>
    phrase.length < LEAST_PREFIX ? [] : terms.filter(({ text }) => text.includes(` ${phrase}`)),
  (phrase) => nearest(phrase),
]

/** The facets that a phrase means, or undefined. Typing mistakes are forgiven by length. */
export function facetOf(words: readonly string[]): Facet | undefined {
  const phrase = words.map(plain).filter(Boolean).join(' ')
  if (!phrase) return undefined
  if (searchPraise.has(phrase))
    return { specialties: [], cities: [], maybeName: true, isGuess: true }
  for (const [rank, read] of readings.entries()) {
    const found = read(phrase)
    if (found.length === 0) continue
    const inCities = [...new Set(found.flatMap((term) => term.cities ?? []))]
    const inSpecialties = [...new Set(found.flatMap((term) => term.specialty ?? []))]
    const language = found.find((term) => term.language)?.language
    const isSurelyMedical =
      inSpecialties.length > 0 && (rank === 0 || phrase.length >= NEVER_A_NAME)
    return {
      cities: inCities,
      specialties: inSpecialties,
      maybeName: words.length === 1 && !isSurelyMedical,
      isGuess: rank > 0,
      ...(language ? { language } : {}),
    }
  }
  return undefined
}

function nearest(phrase: string): Term[] {
  const most = phrase.length >= 7 ? 2 : phrase.length >= 4 ? 1 : 0
  if (most === 0) return []
  const near = terms
    .filter(
      ({ text }) => text.length >= 4 && (text[0] === phrase[0] || phrase.length >= NEVER_A_NAME),
    )
    .map((term) => ({ term, mistakes: editDistance(phrase, term.text, most) }))
  const fewest = Math.min(...near.map(({ mistakes }) => mistakes))
  return fewest > most
    ? []
    : near.filter(({ mistakes }) => mistakes === fewest).map(({ term }) => term)
}

/** Lower case, no accents, no apostrophes; what separates words is one space. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !searchFillers.has(word))
    .join(' ')
}
