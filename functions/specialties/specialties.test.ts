import { expect, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { pluralsOf, specialties, specialtyName } from './vocabulary.ts'

const inAll = specialties.flatMap((specialty) =>
  languages.map((language) => ({ language, words: specialty.words[language] })),
)

test.each(inAll)('nothing is said twice or missing in $language for $words.name', ({ words }) => {
  const all = [words.name, words.practitioner, ...words.synonyms]

  expect(all.every((text) => text !== '' && text === text.trim())).toBe(true)
  expect(new Set(words.synonyms).size).toBe(words.synonyms.length)
})

test.each([
  ['Dermatologist', 'en', 'Dermatologists'],
  ['Hautarzt', 'de', 'Hautärzte'],
  ['HNO-Arzt', 'de', 'HNO-Ärzte'],
  ['Médecin généraliste', 'fr', 'Médecins généralistes'],
  ['Chirurgien général', 'fr', 'Chirurgiens généraux'],
  ['Cirujano general', 'es', 'Cirujanos generales'],
] as const)('several of %s (%s) are %s', (one, language, several) => {
  expect(pluralsOf(one, language)).toContain(several)
})

test('a name of the wire is told in each language, and an unknown one as it is', () => {
  const told = languages.map((language) => specialtyName('Dermatology', language))

  expect(told).toEqual(['Dermatology', 'Dermatologie', 'Dermatología', 'Dermatologie'])
  expect(specialtyName('Pediatrics', 'de')).toBe('Kinder- und Jugendmedizin')
  expect(specialtyName('Alchemy', 'fr')).toBe('Alchemy')
})
