import { describe, expect, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { wordsIn } from './words.ts'

describe.for(languages)('in %s', (language) => {
  const { booking, doctors, say } = wordsIn(language)
  const counted: Record<string, (count: number) => string> = {
    'the minutes of a visit': (count) => booking.visit(count, 90),
    'the minutes of a booked visit': (count) => booking.booked.minutes('A', count),
    'the most characters': booking.errors.tooLong,
    'the free times of a day': (count) => booking.dayWithTimes('2026-11-24', count),
    'all that were found': (count) => doctors.count(count, true),
    'the first that were found': (count) => doctors.count(count, false),
    'what a wider search finds': (count) => doctors.none.found(count, true),
    'what a wider search finds at least': (count) => doctors.none.found(count, false),
    'more doctors': doctors.countMore,
    suggestions: doctors.suggest.count,
    'years of experience': doctors.years,
    'years in the profile': doctors.profile.years,
  }
  /** The same word for one and for many. */
  const alike = /Treffer|Zeichen/

  test.for(Object.entries(counted))('%s agree with their number', ([, sentence]) => {
    const [one, two, many] = [sentence(1), sentence(2), sentence(1234)]

    expect(many).toContain(say.number(1234))
    expect(two.replace('2', '1') !== one || alike.test(one)).toBe(true)
  })
})
