import { expect, test } from 'vitest'
import { cities, findCity, stateName } from './vocabulary.ts'

test.each(cities)('$name is found by its name, its slug and with its state', (city) => {
  for (const typed of [city.name, city.slug, `${city.name}, ${city.state}`]) {
    expect(findCity(typed)?.name).toBe(city.name)
  }
})

test.each([
  ['boise, id', 'Boise'],
  ['Boise Idaho', 'Boise'],
  ['los angeles, Californie', 'Los Angeles'],
  ['Nueva York', 'New York'],
  ['Ciudad de Nueva York', 'New York'],
  ['New York City', 'New York'],
  ['La Nouvelle-Orléans', 'New Orleans'],
  ['Philadelphie', 'Philadelphia'],
  ['San José', 'San Jose'],
  ['Atlantis', undefined],
])('"%s" means %s', (typed, name) => {
  expect(findCity(typed)?.name).toBe(name)
})

test('a state has its own name where a language has one', () => {
  expect(stateName('CA', 'de')).toBe('Kalifornien')
  expect(stateName('CA', 'es')).toBe('California')
  expect(stateName('TX', 'fr')).toBe('Texas')
  expect(stateName('ZZ', 'fr')).toBe('ZZ')
})
