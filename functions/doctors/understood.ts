import type { Doctor, Understood } from '#contract/doctors'
import { plain, slugOf } from '#vocabulary/typed-text'
import type { Reading } from './reading.ts'
import { wordsAsTyped } from './typed-words.ts'

/**
 * What a text was taken to mean: the first of its readings that accounts for somebody found, or the
 * first of all where nobody was.
 */
export function understood(
  typed: string,
  readings: readonly Reading[],
  found: readonly Doctor[],
): Understood {
  const reading = readings.find((one) => accountsFor(one, found)) ?? readings[0]
  if (!reading) return { specialties: [], cities: [], names: [], isCorrected: false }
  const { specialties = [], cities = [], language, names } = reading
  const words = wordsAsTyped(typed)
  // Who was found by a name and bears no such one was found by one that is near.
  const isNearName = ({ word }: { word: string }) =>
    found.length > 0 && !found.some((doctor) => bears(doctor, word))
  return {
    specialties: specialties.map(slugOf),
    cities: cities.map(slugOf),
    ...(language ? { language } : {}),
    names: names.map(({ word }) => words.find((one) => one.toLowerCase() === word) ?? word),
    isCorrected: Boolean(reading.isCorrected) || names.some(isNearName),
  }
}

/** As a header carries it: a query string, which is ASCII. */
export function understoodHeader(meant: Understood | undefined): Record<string, string> {
  if (!meant) return {}
  const { specialties, cities, language, names, isCorrected } = meant
  const pairs = [
    ...specialties.map((slug) => ['specialty', slug]),
    ...cities.map((slug) => ['city', slug]),
    ...(language ? [['language', language]] : []),
    ...names.map((name) => ['name', name]),
    ...(isCorrected ? [['corrected', '1']] : []),
  ]
  return { 'Search-Understood': new URLSearchParams(pairs).toString() }
}

function accountsFor(reading: Reading, found: readonly Doctor[]): boolean {
  const { specialties, cities, language, names, unlessNamed } = reading
  if (unlessNamed.some(({ word }) => found.some((doctor) => isCalled(doctor, word)))) return false
  return found.some(
    (doctor) =>
      (specialties?.includes(doctor.specialty) ?? true) &&
      (cities?.includes(doctor.city) ?? true) &&
      (!language || doctor.languages.includes(language)) &&
      names.every(({ word, isForgiving }) => isForgiving || bears(doctor, word)),
  )
}

const namesOf = (doctor: Doctor) => [plain(doctor.first_name), plain(doctor.last_name)]

/** One of the names is this, or begins so. */
const bears = (doctor: Doctor, word: string) =>
  namesOf(doctor).some((name) => name.startsWith(plain(word)))

const isCalled = (doctor: Doctor, word: string) => namesOf(doctor).includes(plain(word))
