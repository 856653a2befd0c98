import { expect, test } from 'vitest'
import type { Doctor } from '#contract/doctors'
import { readUnderstood } from '../client/understood.ts'
import { readingsOf } from './search-text.ts'
import { understood, understoodHeader } from './understood.ts'

const doctor = (
  first_name: string,
  last_name: string,
  specialty: string,
  city: string,
  languages = ['en', 'es'],
) => ({ first_name, last_name, specialty, city, languages }) as Doctor

const ana = doctor('Ana', 'López', 'Cardiology', 'Chicago')
const mary = doctor('Mary', 'O’Connor', 'Oncology', 'Denver')
const finn = doctor('Finn', 'Park', 'Oncology', 'Baltimore')
const maryOfBaltimore = doctor('Mary', 'Park', 'Oncology', 'Baltimore')
const maryam = doctor('Maryam', 'Park', 'Oncology', 'Baltimore')
const dana = doctor('Dana', 'Houston', 'Neurology', 'Seattle')
const ann = doctor('Ann', 'Spanish', 'Neurology', 'Seattle', ['en'])
const kim = doctor('Kim', 'Herz', 'Oncology', 'Denver')
const ben = doctor('Ben', 'Smith', 'Dermatology', 'Chicago')

const headerOf = (typed: string, found: readonly Doctor[] = []) =>
  understoodHeader(understood(typed, readingsOf(typed), found))['Search-Understood']

test.each([
  ['Cardiologue López chicago', [ana], 'specialty=cardiology&city=chicago&name=L%C3%B3pez'],
  ['cardiologist Spanish', [ana], 'specialty=cardiology&language=es'],
  ['psych', [], 'specialty=psychiatry&specialty=psychology'],
  ['dermatolgist chigaco', [ben], 'specialty=dermatology&city=chicago&corrected=1'],
  ['dermatolgist', [], 'specialty=dermatology&corrected=1'],
  ['lopz', [ana], 'name=lopz&corrected=1'],
  ['smi', [ben], 'name=smi'],
  ['lopz', [], 'name=lopz'],
  ['mary', [mary], 'name=mary'],
  ['mary', [finn], 'city=baltimore'],
  ['mary', [maryOfBaltimore], 'name=mary'],
  ['mary', [maryam], 'city=baltimore'],
  ['houston', [dana], 'name=houston'],
  ['spanish', [ann], 'name=spanish'],
  ['herz', [kim], 'name=herz'],
  ['best doctor', [ana], ''],
  ['chicago boston dallas', [], ''],
])('"%s" with these results was understood', (typed, found, header) => {
  expect(headerOf(typed, found)).toBe(header)
})

test('the client reads what the API writes', () => {
  const meant = understood(
    'Hautarzt Pérez boise spanisch',
    readingsOf('Hautarzt Pérez boise spanisch'),
    [],
  )

  expect(readUnderstood(understoodHeader(meant)['Search-Understood'] ?? null)).toEqual(meant)
  expect(meant.names).toEqual(['Pérez'])
})

test('a search without text says nothing', () => {
  expect(understoodHeader(undefined)).toEqual({})
})
