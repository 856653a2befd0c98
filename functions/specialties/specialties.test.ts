import { expect, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { findSpecialty, specialties, specialtyName } from './vocabulary.ts'

const inAll = specialties.flatMap((specialty) =>
  languages.map((language) => ({ specialty, language, words: specialty.words[language] })),
)

test.each(inAll)('$words.name, $words.practitioner: each means itself', ({ specialty, words }) => {
  expect(findSpecialty(words.name)?.name).toBe(specialty.name)
  expect(findSpecialty(words.practitioner.toUpperCase())?.name).toBe(specialty.name)
})

test.each(inAll)('nothing is said twice or missing in $language for $words.name', ({ words }) => {
  const all = [words.name, words.practitioner, ...words.synonyms]

  expect(all.every((text) => text !== '' && text === text.trim())).toBe(true)
  expect(new Set(words.synonyms).size).toBe(words.synonyms.length)
})

test.each([
  ['dermatologists', 'Dermatology'],
  ['Hautärzte', 'Dermatology'],
  ['Dermatologue', 'Dermatology'],
  ['médecins généralistes', 'General Practice'],
  ['Cirujanos generales', 'General Surgery'],
  ['chirurgiens généraux', 'General Surgery'],
  ["l'ophtalmologue", 'Ophthalmology'],
  ['HNO-Ärzte', 'Otolaryngology'],
  ['general-practice', 'General Practice'],
  ['women’s health', 'Gynecology'],
  ['psy', undefined],
  ['Lopez', undefined],
])('"%s" means %s', (typed, name) => {
  expect(findSpecialty(typed)?.name).toBe(name)
})

test('a name of the wire is told in each language, and an unknown one as it is', () => {
  const told = languages.map((language) => specialtyName('Dermatology', language))

  expect(told).toEqual(['Dermatology', 'Dermatologie', 'Dermatología', 'Dermatologie'])
  expect(specialtyName('Pediatrics', 'de')).toBe('Kinder- und Jugendmedizin')
  expect(specialtyName('Alchemy', 'fr')).toBe('Alchemy')
})
