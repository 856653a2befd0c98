import { facetOf, isFiller, plain } from './search-facets.ts'

/** One way to read a search: who is in all of these groups and bears all of these names. */
export interface Reading {
  /** Undefined: any. Empty: none, because two words contradict each other. */
  readonly specialties?: readonly string[]
  readonly cities?: readonly string[]
  /** The code of a language that all of them speak. */
  readonly language?: string
  readonly names: readonly NameWord[]
  /** Words that were only guessed to be groups: the reading counts if nobody is called exactly so. */
  readonly unlessNamed: readonly NameWord[]
}

export interface NameWord {
  readonly word: string
  /** Whether a name that is only near counts when none fits exactly. */
  readonly isForgiving: boolean
}

const LONGEST_PHRASE = 3
/** Nobody has more first and last names than these. */
const MOST_NAMES = 4
/** Whoever types more does not look for a doctor. */
const MOST_WORDS = 12
/** So many of the words are tried as names too. */
const MOST_AMBIGUOUS = 3
/** Each specialty is a part of the statement of its own. */
const MOST_UNITED = 4

type Part = { readonly words: readonly string[]; readonly facet: ReturnType<typeof facetOf> }

/**
 * All ways to read what somebody typed. Known phrases are groups, all else is names. A word that
 * can be both is read as both, one word at a time: `austin` finds the doctors in Austin and those
 * who are called so.
 */
export function readingsOf(typed: string): Reading[] {
  const words = wordsOf(typed)
  if (words.length === 0 || words.length > MOST_WORDS) return []
  const all = partsOf(words)
  const parts = all.some(isGroup) ? all.filter((part) => !part.facet || isGroup(part)) : all
  const asNames = parts
    .flatMap((part) => (part.facet?.maybeName ? [part] : []))
    .slice(0, MOST_AMBIGUOUS)
  return [undefined, ...asNames]
    .map((asName) => combine(parts, asName))
    .filter(
      ({ names, specialties, cities }) =>
        names.length <= MOST_NAMES && specialties?.length !== 0 && cities?.length !== 0,
    )
}

/** What is left over is praise: `best` beside `dentist` is nobody's name. */
function isGroup({ facet }: Part): boolean {
  return Boolean(facet && (facet.language || facet.specialties.length + facet.cities.length > 0))
}

function wordsOf(typed: string): string[] {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .map((word) => word.replaceAll(/^['-]+|['-]+$/g, ''))
    .filter(Boolean)
}

/** The longest phrases first: `new york` before `new`. Filler counts only inside a phrase. */
function partsOf(words: readonly string[]): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < words.length;) {
    const part = longestFrom(words, start)
    if (part) parts.push(part)
    start += part?.words.length ?? 1
  }
  return parts
}

function longestFrom(words: readonly string[], start: number): Part | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length)
    const isPhrase = phrase.filter((word) => plain(word)).length > 1
    const facet = length === 1 || isPhrase ? facetOf(phrase) : undefined
    if (facet && !isFiller(phrase[0] ?? '') && !(isPhrase && isFiller(phrase.at(-1) ?? '')))
      return { words: phrase, facet }
  }
  const [word = ''] = words.slice(start)
  return isFiller(word) ? undefined : { words: [word], facet: undefined }
}

function combine(parts: readonly Part[], asName: Part | undefined): Reading {
  const names: NameWord[] = []
  const unlessNamed: NameWord[] = []
  let specialties: readonly string[] | undefined
  let cities: readonly string[] | undefined
  let language: string | undefined
  for (const part of parts) {
    const { words, facet } = part
    if (!facet || part === asName) {
      names.push(...words.map((word) => ({ word, isForgiving: !facet })))
      continue
    }
    if (facet.maybeName && facet.isGuess) {
      unlessNamed.push(...words.map((word) => ({ word, isForgiving: false })))
    }
    if (facet.specialties.length > 0) specialties = either(specialties, facet.specialties)
    if (facet.cities.length > 0) cities = both(cities, facet.cities)
    language = facet.language ?? language
  }
  return {
    names,
    unlessNamed,
    ...(specialties ? { specialties } : {}),
    ...(cities ? { cities } : {}),
    ...(language ? { language } : {}),
  }
}

/**
 * What two words for specialties mean together. Nobody has two specialties, so where they share
 * none, either will do: a `pediatric cardiologist` is one of both, never nobody.
 */
function either(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  const shared = both(one, other)
  if (shared.length > 0) return shared
  const united = [...new Set([...(one ?? []), ...other])]
  return united.length <= MOST_UNITED ? united : other
}

/** What two lists share; a list that is not there restricts nothing. */
export function both(one: readonly string[] | undefined, other: readonly string[] | undefined) {
  return one && other ? one.filter((item) => other.includes(item)) : (one ?? other ?? [])
}
