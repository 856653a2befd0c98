import { expect, test } from 'vitest'
import { readingsOf } from './search-text.ts'
import { cities } from '#vocabulary/places'

/** What the words say about groups, and which words are left as names, in the first reading. */
function meaningOf(typed: string) {
  const [reading] = readingsOf(typed)
  return {
    specialties: reading?.specialties,
    cities: reading?.cities,
    names: reading?.names.map(({ word }) => word),
  }
}

test.each([
  ['heart', ['Cardiology'], undefined, []],
  ['dermatolgist chicago', ['Dermatology'], ['Chicago'], []],
  ['Chicago, dermatologists', ['Dermatology'], ['Chicago'], []],
  ['new york dentist', ['Dentistry'], ['New York'], []],
  ['dentist in new yrok', ['Dentistry'], ['New York'], []],
  ['eye doctor near san fransisco', ['Ophthalmology'], ['San Francisco'], []],
  ['lopez cardio', ['Cardiology'], undefined, ['lopez']],
  ['dr smith', undefined, undefined, ['smith']],
  ['Dr. O’Connor', undefined, undefined, ["o'connor"]],
  ['women’s health', ['Gynecology'], undefined, []],
  ['x-ray', ['Radiology'], undefined, []],
  ['brain surgery', ['Neurosurgery'], undefined, []],
  ['allergy & immunology', ['Allergy and Immunology'], undefined, []],
  ['pediatrics hawaii', ['Pediatrics'], ['Honolulu'], []],
  ['psych', ['Psychiatry', 'Psychology'], undefined, []],
  ['doctor', undefined, undefined, []],
  ['dentist nyc', ['Dentistry'], ['New York'], []],
  ['New York City', undefined, ['New York'], []],
  ['chicago city dentist', ['Dentistry'], ['Chicago'], []],
  ['oklahoma city', undefined, ['Oklahoma City'], []],
  ['la', undefined, ['Los Angeles', 'New Orleans'], []],
  ['dc', undefined, ['Washington'], []],
  ['kids dentist', ['Dentistry'], undefined, []],
  ['children’s dentist in philly', ['Dentistry'], ['Philadelphia'], []],
  ['baby doctor', ['Pediatrics'], undefined, []],
  ['pediatric cardiologist', ['Pediatrics', 'Cardiology'], undefined, []],
  ['cheap dentist near me today', ['Dentistry'], undefined, []],
  ['best dentist vegas', ['Dentistry'], ['Las Vegas'], []],
  ['female dentist', ['Dentistry'], undefined, ['female']],
])('"%s" is understood', (typed, meant, places, names) => {
  const meaning = meaningOf(typed)

  expect(meaning).toEqual({ specialties: meant, cities: places, names })
})

test.each(
  cities.flatMap(({ name, synonyms }) => [name, ...synonyms].map((typed) => [typed, name])),
)('"%s" finds %s', (typed, name) => {
  expect(meaningOf(typed).cities).toContain(name)
})

test.each(cities.map(({ name }) => name).filter((name) => name.length > 6))(
  '%s is found with a letter missing',
  (name) => {
    expect(meaningOf(name.slice(0, -2) + name.slice(-1)).cities).toContain(name)
  },
)

test('a word that is a city and a name is read as both', () => {
  const readings = readingsOf('austin dentist')

  expect(readings).toEqual([
    { specialties: ['Dentistry'], cities: ['Austin'], names: [], unlessNamed: [] },
    {
      specialties: ['Dentistry'],
      names: [{ word: 'austin', isForgiving: false }],
      unlessNamed: [],
    },
  ])
})

test.each(['spanish speaking doctor', 'Spanish', 'doctor who speaks Spanish'])(
  '"%s" asks for the language, or for somebody who is called so',
  (typed) => {
    expect(readingsOf(typed)).toEqual([
      { language: 'es', names: [], unlessNamed: [] },
      { names: [{ word: 'spanish', isForgiving: false }], unlessNamed: [] },
    ])
  },
)

test('praise is a name only where nothing else is asked for and somebody bears it', () => {
  const best = { word: 'best', isForgiving: false }

  expect(readingsOf('best doctor near me')).toEqual([
    { names: [], unlessNamed: [best] },
    { names: [best], unlessNamed: [] },
  ])
})

test('a guessed group gives way to a real name', () => {
  const [reading] = readingsOf('mary')

  expect(reading).toMatchObject({ cities: ['Baltimore'], unlessNamed: [{ word: 'mary' }] })
})

test.each(['', '   ', '!!!', '%', '_', '\\', 'chicago boston dallas', 'v w x q z'])(
  'nobody can be meant by "%s"',
  (typed) => {
    expect(readingsOf(typed)).toEqual([])
  },
)

test('the longest text that may be typed is understood at once', () => {
  const started = performance.now()

  for (const typed of [
    'ny '.repeat(33),
    'dermatolgist '.repeat(7),
    'abcd '.repeat(12),
    'x'.repeat(100),
  ]) {
    expect(readingsOf(typed).length).toBeLessThanOrEqual(4)
  }

  expect(performance.now() - started).toBeLessThan(500)
})
