import { plain } from '#vocabulary/typed-text'
import { nearestTerms } from './nearest-terms.ts'
import { exactTerms, tellingOf, type Term, terms } from './search-terms.ts'
import { searchPraise } from './vocabulary.ts'

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
  /** A typing mistake was forgiven. */
  readonly isCorrected?: boolean
}

const LEAST_PREFIX = 3
/** Four languages have many words, so that in those that are not at home here less is guessed. */
const LEAST_FOREIGN_PREFIX = 5
const NEVER_A_NAME = 8

const english = terms.filter(({ isEnglish }) => isEnglish)
const foreign = terms.filter(({ isEnglish }) => !isEnglish)
type Read = (phrase: string) => readonly Term[]

/** In the order in which they are believed; the first that finds anything is all that counts. */
const guesses: readonly Read[] = [
  partly((text, phrase) => text.startsWith(phrase)),
  partly((text, phrase) => text.includes(` ${phrase}`)),
]

function partly(fits: (text: string, phrase: string) => boolean): Read {
  return (phrase) => {
    if (phrase.length < LEAST_PREFIX) return []
    const own = english.filter(({ telling }) => fits(telling, phrase))
    if (own.length > 0 || phrase.length < LEAST_FOREIGN_PREFIX) return own
    return foreign.filter(({ telling }) => fits(telling, phrase))
  }
}

/** The facets that a phrase stands for as it is; its fillers may be others, unless they count. */
export function exactFacetOf(
  words: readonly string[],
  { withFillers = false } = {},
): Facet | undefined {
  const whole = plain(words.join(' '))
  const texts = withFillers ? [whole] : [whole, tellingOf(whole)]
  const found = texts.map(exactTerms).find((some) => some.length > 0)
  if (!found) return undefined
  // Less than the whole title is only a word: `dolor` is short for who treats it.
  const isSurelyMedical = found.some(
    ({ specialty, isEnglish, isTitle, text }) =>
      specialty !== undefined &&
      (isEnglish || (isTitle && text === whole) || whole.length >= NEVER_A_NAME),
  )
  const language = found.find((term) => term.language)?.language
  return {
    ...meaningOf(found),
    maybeName: words.length === 1 && !isSurelyMedical,
    isGuess: false,
    ...(language ? { language } : {}),
  }
}

/** The facets that a phrase means, or undefined. Typing mistakes are forgiven by length. */
export function facetOf(words: readonly string[]): Facet | undefined {
  const phrase = tellingOf(words.join(' '))
  if (!phrase) return undefined
  if (searchPraise.has(phrase))
    return { specialties: [], cities: [], maybeName: true, isGuess: true }
  const exact = exactFacetOf(words)
  if (exact) return exact
  const guessed = guesses.map((read) => read(phrase)).find((some) => some.length > 0)
  const found = guessed ?? nearestTerms(phrase)
  if (found.length === 0) return undefined
  const isSurelyMedical =
    phrase.length >= NEVER_A_NAME &&
    found.some(({ specialty, isEnglish }) => specialty !== undefined && isEnglish)
  return {
    ...meaningOf(found),
    maybeName: words.length === 1 && !isSurelyMedical,
    isGuess: true,
    ...(guessed ? {} : { isCorrected: true }),
  }
}

function meaningOf(found: readonly Term[]) {
  return {
    cities: [...new Set(found.flatMap((term) => term.cities ?? []))],
    specialties: [...new Set(found.flatMap((term) => term.specialty ?? []))],
  }
}
