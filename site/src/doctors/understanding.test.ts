import { expect, test } from 'vitest'
import type { Understood } from '#contract/doctors'
import { findCity } from '#vocabulary/places'
import { shownInstead } from './understanding.ts'
import { wordsIn } from '../words/words.ts'

const shown = (q: string, meant: Partial<Understood>, city = '', language: 'en' | 'fr' = 'en') =>
  shownInstead(
    { q, city },
    { specialties: [], cities: [], names: [], isCorrected: false, ...meant },
    findCity('Boise'),
    wordsIn(language),
    language,
  )

const dermatology = { specialties: ['dermatology'] }

test.each([
  ['skin', dermatology, 'Boise', 'Showing results for Dermatology in Boise, ID.'],
  ['derm', dermatology, 'Boise', 'Showing results for Dermatology in Boise, ID.'],
  ['Dermatology', dermatology, 'Bosie', 'Showing results for Dermatology in Boise, ID.'],
  [
    'teeth and feet and skin',
    { specialties: ['dentistry', 'podiatry', 'dermatology'] },
    'Boise',
    'Showing results for Dermatology, Dentistry, and Podiatry in Boise, ID.',
  ],
  [
    'lopz',
    { names: ['lopz'], isCorrected: true },
    'Boise',
    'Showing results for all doctors with a name like “lopz” in Boise, ID.',
  ],
])('"%s" as %o in %s is said', (q, meant, city, sentence) => {
  expect(shown(q, meant, city)).toBe(sentence)
})

test.each([
  ['dermatologist', dermatology, 'Boise'],
  ['Dr Lopez, Hautarzt', { ...dermatology, names: ['Lopez'] }, 'boise, id'],
  ['dentist boise', { specialties: ['dentistry'], cities: ['boise'] }, 'Boise'],
  ['lopez', { names: ['lopez'] }, 'Boise'],
  ['texas', { cities: ['houston', 'dallas', 'austin'] }, 'Boise'],
  ['care', { specialties: ['urology', 'dentistry', 'psychology', 'podiatry'] }, 'Boise'],
])('"%s" as %o in %s needs no word', (q, meant, city) => {
  expect(shown(q, meant, city)).toBeUndefined()
})

test('it is said in the language of the page', () => {
  expect(shown('peau', dermatology, 'Boise', 'fr')).toBe(
    'Résultats pour «\u00a0Dermatologie\u00a0» à Boise, ID.',
  )
})
