import { expect, test } from 'vitest'
import { slotWord } from './day-words.ts'
import { en } from '../words/en/words.ts'

const now = new Date('2026-11-24T05:00:00Z')

test.each([
  ['2026-11-23T22:30:00-07:00', 'America/Denver', 'Today 22:30'],
  ['2026-11-24T09:00:00-07:00', 'America/Denver', 'Tomorrow 09:00'],
  ['2026-11-24T09:00:00-05:00', 'America/New_York', 'Today 09:00'],
  ['2026-11-27T00:00:00-05:00', 'America/New_York', 'Fri, 27 Nov 00:00'],
])('%s in %s is %s', (instant, zone, expected) => {
  expect(slotWord(en, instant, zone, now)).toBe(expected)
})
