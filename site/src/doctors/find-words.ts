import { cities, type City, findCity } from '#vocabulary/places'
import { findSpecialty, type Specialty } from '#vocabulary/specialties'
import { searchFillers, searchPraise } from '#vocabulary/doctors'
import { plain } from '#vocabulary/typed-text'

/** The city whose name has most of its pairs of letters in common with a mistyped one. */
export function nearestCity(text: string): City | undefined {
  const typed = pairsOf(plain(text))
  const near = cities
    .filter(({ name }) => plain(name)[0] === plain(text)[0])
    .map((city) => {
      const pairs = pairsOf(plain(city.name))
      const shared = pairs.filter((pair) => typed.includes(pair)).length
      return { city, likeness: (2 * shared) / (pairs.length + typed.length) }
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((one, other) => other.likeness - one.likeness)
  return near[0]?.city
}

const LEAST_LIKENESS = 0.5
const pairsOf = (text: string) =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, start) => text.slice(start, start + 2))

export interface UnderstoodText {
  readonly specialty?: Specialty
  readonly city?: City
  /** The other words, as typed. */
  readonly rest: string
}

const LONGEST_PHRASE = 4

/** The first specialty and the first city that stand in a longer text; the longest phrases win. */
export function understand(text: string): UnderstoodText {
  let words = text.split(/[\s,]+/).filter(Boolean)
  const take = <T>(find: (phrase: string) => T | undefined): T | undefined => {
    for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const found = find(words.slice(start, start + length).join(' '))
        if (!found) continue
        words = words.toSpliced(start, length)
        return found
      }
    }
    return undefined
  }
  const specialty = take(findSpecialty)
  const city = take(findCity)
  const isTelling = (word: string) =>
    !searchFillers.has(plain(word)) && !searchPraise.has(plain(word))
  return {
    ...(specialty ? { specialty } : {}),
    ...(city ? { city } : {}),
    rest: words.filter(isTelling).join(' '),
  }
}
