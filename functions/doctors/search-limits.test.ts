import { expect, test } from 'vitest'
import type { Reading } from './reading.ts'
import { readingsOf } from './search-text.ts'

const meant = ({ specialties, cities, language }: Reading) => ({ specialties, cities, language })
const specialty = (...specialties: string[]) => ({ specialties })
const isNamed = ({ names }: Reading) => names.length > 0

test.each([
  ['three letters begin an English word', 'obs', specialty('Obstetrics')],
  ['or a later word of a phrase', 'pra', specialty('General Practice', 'Family Medicine')],
  ['five letters begin a foreign word', 'intes', specialty('Gastroenterology')],
  ['a long word may have its mistake at its start', 'rothodontics', specialty('Orthodontics')],
  ['an English word of four letters may have one', 'sikn', specialty('Dermatology')],
  ['a foreign word of seven letters may have one', 'impufng', specialty('General Practice')],
  ['even if it is written with digraphs', 'hnoarzte', specialty('Otolaryngology')],
  ['a wrong letter is one mistake, whatever it is', 'onqologe', specialty('Oncology')],
  ['the fewest mistakes win over what comes later', 'cadriologia', specialty('Cardiology')],
  ['and over what came before', 'aradiologia', specialty('Radiology')],
  [
    'what is known in part is no mistake for something else',
    'optometrist la',
    { ...specialty('Optometry'), cities: ['Los Angeles', 'New Orleans'] },
  ],
  ['who speaks a language may be one woman', 'spanischsprachige Ärztin', { language: 'es' }],
])('%s: "%s"', (_, typed, expected) => {
  const [first] = readingsOf(typed)

  expect(meant(first!)).toEqual(expected)
  expect(isNamed(first!)).toBe(false)
})

test.each([
  ['four letters of a foreign word are too few', 'artr'],
  ['a short word has its mistake anywhere but at its start', 'ustin'],
  ['a foreign word of six letters is not corrected', 'kinedr'],
  ['nor is one of four, whose end is missing', 'lebe'],
  ['nor is an English one of three', 'oho'],
  ['nor anything to a word of three', 'jaxx'],
  ['two mistakes are too many for a foreign word of eight letters', 'zanhartz'],
])('%s: "%s" is only a name', (_, typed) => {
  const readings = readingsOf(typed)

  expect(readings).toEqual([{ names: [{ word: typed, isForgiving: true }], unlessNamed: [] }])
})

test('a guess of eight letters in English is nobody’s name, and a shorter one may be', () => {
  expect(readingsOf('practice').filter(isNamed)).toEqual([])
  expect(readingsOf('practic').filter(isNamed)).toHaveLength(1)
})
