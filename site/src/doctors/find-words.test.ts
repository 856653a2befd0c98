import { expect, test } from 'vitest'
import { nearestCity, understand } from './find-words.ts'

test.each([
  ['dentist new york', 'Dentistry', 'New York', ''],
  ['the best eye doctor in NYC', 'Ophthalmology', 'New York', ''],
  ['boise, wisdom teeth', 'Oral Surgery', 'Boise', ''],
  ['lopez cardiologist', 'Cardiology', undefined, 'lopez'],
  ['lopez', undefined, undefined, 'lopez'],
  ['', undefined, undefined, ''],
])('"%s" is understood in its parts', (text, specialty, city, rest) => {
  const understood = understand(text)

  expect([understood.specialty?.name, understood.city?.name, understood.rest]).toEqual([
    specialty,
    city,
    rest,
  ])
})

test.each([
  ['Chcago', 'Chicago'],
  ['new yrok', 'New York'],
  ['Huston', 'Houston'],
  ['san fransisco', 'San Francisco'],
  ['Xanadu', undefined],
  ['Springfield', undefined],
  ['c', undefined],
  ['', undefined],
])('the city nearest to "%s" is %s', (typed, name) => {
  expect(nearestCity(typed)?.name).toBe(name)
})
