import { expect, test } from 'vitest'
import { cities } from '#vocabulary/places'
import { languages } from '#vocabulary/languages'
import { pluralsOf, specialties } from '#vocabulary/specialties'
import { readingsOf } from './search-text.ts'

function meaningOf(typed: string) {
  const [reading] = readingsOf(typed)
  return {
    specialties: reading?.specialties ?? [],
    cities: reading?.cities ?? [],
    names: reading?.names.map(({ word }) => word),
    language: reading?.language,
    isCorrected: reading?.isCorrected,
  }
}

test.each([
  ['dermatologue boise', ['Dermatology'], ['Boise']],
  ['Hautarzt in Chicago', ['Dermatology'], ['Chicago']],
  ['Hautärzte in Chicago', ['Dermatology'], ['Chicago']],
  ['Hautaerztin', ['Dermatology'], []],
  ['dentista nueva york', ['Dentistry'], ['New York']],
  ['médecin généraliste', ['General Practice'], []],
  ['médecin à Boise', [], ['Boise']],
  ['docteur', [], []],
  ['Arzt bei Denver', [], ['Denver']],
  ['Frauenärztin in der Nähe von Austin', ['Gynecology'], ['Austin']],
  ['dentista cerca de mí en los ángeles', ['Dentistry'], ['Los Angeles']],
  ['pediatra cerca de Las Vegas', ['Pediatrics'], ['Las Vegas']],
  ['médico de cabecera en El Paso', ['General Practice'], ['El Paso']],
  ['rendez-vous dentiste à Philadelphie', ['Dentistry'], ['Philadelphia']],
  ['ophtalmo à La Nouvelle-Orléans', ['Ophthalmology'], ['New Orleans']],
  ['médecin de la peau', ['Dermatology'], []],
  ['le meilleur dentiste', ['Dentistry'], []],
  ['el mejor dentista de la ciudad', ['Dentistry'], []],
  ['salud de la mujer', ['Gynecology'], []],
  ['mal de tête', ['Neurology'], []],
  ['mal au dos', ['Chiropractic'], []],
  ["spécialiste de l'eczéma", ['Dermatology'], []],
  ['terapia del habla', ['Speech Therapy'], []],
  ['terapia', ['Psychology'], []],
  ["l'ophtalmologue", ['Ophthalmology'], []],
  ['general-practice', ['General Practice'], []],
  ['psy', ['Psychiatry', 'Psychology'], []],
  ['Hals-Nasen-Ohren-Arzt', ['Otolaryngology'], []],
  ['HNO Arzt', ['Otolaryngology'], []],
  ['Kinder- und Jugendmedizin', ['Pediatrics'], []],
  [
    'Zahnarzt Kalifornien',
    ['Dentistry'],
    ['Los Angeles', 'San Diego', 'San Jose', 'San Francisco', 'Fresno', 'Sacramento'],
  ],
  ['dentist la', ['Dentistry'], ['Los Angeles', 'New Orleans']],
  ['dentist in la', ['Dentistry'], ['Los Angeles', 'New Orleans']],
  ['la dentist', ['Dentistry'], ['Los Angeles', 'New Orleans']],
  ['Rueckenschmerzen', ['Chiropractic'], []],
])('"%s" is understood', (typed, meant, places) => {
  expect(meaningOf(typed)).toEqual({
    specialties: meant,
    cities: places,
    names: [],
    language: undefined,
    isCorrected: undefined,
  })
})

test.each([
  ['dentista que habla español', 'es'],
  ['dentiste parlant espagnol', 'es'],
  ['Zahnarzt der Spanisch spricht', 'es'],
  ['spanischsprachiger Zahnarzt', 'es'],
  ['dentiste francophone', 'fr'],
])('"%s" asks for a dentist who speaks %s', (typed, language) => {
  expect(meaningOf(typed)).toMatchObject({ specialties: ['Dentistry'], names: [], language })
})

test.each(['le', 'das', 'im', 'du', 'bei', 'sang', 'herz', 'haut', 'kind', 'zahn', 'niño'])(
  'somebody called "%s" can be found',
  (name) => {
    const named = (typed: string) =>
      readingsOf(typed).some(({ names }) => names.some(({ word }) => word === name))

    expect(named(`dr ${name}`)).toBe(true)
    expect(named(`kim ${name}`)).toBe(true)
  },
)

test.each(
  `Schuster Schinner Schwarzer Schiller Dolores Angeline Herminia Hortense Una Charles Warren Braun
    Martina Georges Gross Krebs Bauch Virginie Rücker`.split(/\s+/),
)('%s is a name in one reading, however near a word it is', (name) => {
  const names = readingsOf(name).flatMap((reading) => reading.names.map(({ word }) => word))

  expect(names).toContain(name.toLowerCase())
})

test.each(
  specialties.flatMap(({ name: meant, words }) =>
    languages.flatMap((language) => {
      const { name, practitioner, synonyms } = words[language]
      const all = [name, practitioner, ...pluralsOf(practitioner, language), ...synonyms]
      return all.map((typed) => ({ typed, language, meant }))
    }),
  ),
)('"$typed" ($language) finds $meant', ({ typed, meant }) => {
  const [reading] = readingsOf(typed)

  expect(reading?.specialties).toContain(meant)
  expect(reading?.names).toEqual([])
  expect(reading?.isCorrected).toBeUndefined()
})

test.each(cities.flatMap(({ name, synonyms }) => synonyms.map((typed) => ({ typed, name }))))(
  '"Zahnarzt $typed" finds $name',
  ({ typed, name }) => {
    expect(meaningOf(`Zahnarzt ${typed}`).cities).toContain(name)
  },
)

test.each([
  ['dermatologist', undefined],
  ['dermatologists', undefined],
  ['dermatolgist chicago', true],
  ['dermatoloque', true],
  ['dentist chigaco', true],
  ['lopez', undefined],
])('whether a mistake was forgiven in "%s": %s', (typed, isCorrected) => {
  expect(readingsOf(typed)[0]?.isCorrected).toBe(isCorrected)
})
