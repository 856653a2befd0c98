import { plain } from '#vocabulary/typed-text'
import { exactFacetOf, type Facet, facetOf } from './search-facets.ts'
import { both } from './narrowed.ts'
import type { NameWord, Reading } from './reading.ts'
import { tellingOf } from './search-terms.ts'
import { wordsAsTyped } from './typed-words.ts'
import { searchFillersOf, searchParticles, searchPraise } from './vocabulary.ts'

const LONGEST_PHRASE = 3
/** `salud de la mujer`: longer phrases are known as they are, and not guessed. */
const LONGEST_EXACT_PHRASE = 4
/** Nobody has more first and last names than these. */
const MOST_NAMES = 4
/** Whoever types more does not look for a doctor. */
const MOST_WORDS = 12
/** So many of the words are tried as names too. */
const MOST_AMBIGUOUS = 3
/** Each specialty is a part of the statement of its own. */
const MOST_UNITED = 4

type Part = { readonly words: readonly string[]; readonly facet: Facet | undefined }

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

const wordsOf = (typed: string) => wordsAsTyped(typed).map((word) => word.toLowerCase())

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
  const longest = Math.min(LONGEST_EXACT_PHRASE, words.length - start)
  for (let length = longest; length > 1; length--) {
    const phrase = words.slice(start, start + length)
    const facet = phraseFacet(phrase)
    if (facet) return { words: phrase, facet }
  }
  const [word = ''] = words.slice(start)
  if (isFiller(word) || isParticle(words, start)) return undefined
  return { words: [word], facet: facetOf([word]) }
}

/** A phrase begins and ends with words that say something, or it is known with its fillers. */
function phraseFacet(phrase: readonly string[]): Facet | undefined {
  const hasWords = phrase.filter((word) => !isFiller(word)).length > 1
  const isOpen = [phrase[0], phrase.at(-1)].some((word = '') => isFiller(word))
  if (!hasWords || isOpen) return exactFacetOf(phrase, { withFillers: true })
  return phrase.length > LONGEST_PHRASE ? exactFacetOf(phrase) : facetOf(phrase)
}

const isFiller = (word: string): boolean => tellingOf(word) === ''

/** Whether the word is an article and the like where it stands: see `searchParticles`. */
function isParticle(words: readonly string[], at: number): boolean {
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]].map(
    (one) => plain(one ?? ''),
  )
  if (!searchParticles.has(word) || after === '' || before === 'dr') return false
  // Los Angeles, and not the article, unless its neighbours speak French or Spanish.
  return word !== 'la' || isRomance(before) || isRomance(after)
}

function isRomance(word: string): boolean {
  const isFrenchOrSpanish = searchFillersOf.fr.has(word) || searchFillersOf.es.has(word)
  return (isFrenchOrSpanish || searchPraise.has(word)) && !searchFillersOf.en.has(word)
}

function combine(parts: readonly Part[], asName: Part | undefined): Reading {
  const names: NameWord[] = []
  const unlessNamed: NameWord[] = []
  let specialties: readonly string[] | undefined
  let cities: readonly string[] | undefined
  let language: string | undefined
  let isCorrected = false
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
    isCorrected ||= facet.isCorrected ?? false
  }
  return {
    names,
    unlessNamed,
    ...(specialties ? { specialties } : {}),
    ...(cities ? { cities } : {}),
    ...(language ? { language } : {}),
    ...(isCorrected ? { isCorrected } : {}),
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
