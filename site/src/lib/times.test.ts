import { describe, expect, test } from 'vitest'
import { addDays, dayOf, parseDay, parseInstant, partOfDay } from './times.ts'

test('a day is told in the zone of the doctor', () => {
  expect(dayOf('2026-11-24T23:30:00-10:00', 'Pacific/Honolulu')).toBe('2026-11-24')
  expect(dayOf('2026-11-24T23:30:00-10:00', 'America/New_York')).toBe('2026-11-25')
})

test('days are counted across the change of clocks and of years', () => {
  expect(addDays('2026-10-31', 1)).toBe('2026-11-01')
  expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
  expect(addDays('2026-12-31', 14)).toBe('2027-01-14')
})

test.each([
  ['2026-11-24T11:59:00-07:00', 'morning'],
  ['2026-11-24T12:00:00-07:00', 'afternoon'],
  ['2026-11-24T17:00:00-07:00', 'evening'],
  ['2026-11-24T00:00:00-07:00', 'morning'],
])('%s is in the %s', (instant, part) => {
  expect(partOfDay(instant, 'America/Denver')).toBe(part)
})

describe('an address that somebody has edited', () => {
  test.each(['2026-02-31', '2026-13-01', '26-1-1', 'today', '', null])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test.each(['2026-11-24', '2026-11-24T10:00', 'x', '2026-11-24T25:00:00Z', null])(
    '%s is no instant',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
    },
  )

  test('an offset that lost its plus is still understood', () => {
    expect(parseInstant('2026-11-24T14:30:00 01:00')).toBe(Date.parse('2026-11-24T13:30:00Z'))
  })
})
