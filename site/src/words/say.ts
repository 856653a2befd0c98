import { languageNames } from '#vocabulary/doctors'
import type { Language } from '#vocabulary/languages'
import { format, formatRange, zoneName } from '../lib/times.ts'

/** How a language writes what `Intl` writes. */
export interface Habits {
  readonly language: Language
  /** The locale of days and times. Hours are counted to 24 in all of them. */
  readonly dates: string
  /** The locale of numbers and money. Money is dollars. */
  readonly numbers: string
}

export type Say = ReturnType<typeof sayIn>

/** Small pieces that sentences are made with, by `Intl` wherever it knows them. */
export function sayIn({ language, dates, numbers }: Habits) {
  const plurals = new Intl.PluralRules(language)
  const figures = new Intl.NumberFormat(numbers)
  const oneDecimal = new Intl.NumberFormat(numbers, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const lists = new Intl.ListFormat(language)
  const tongues = new Intl.DisplayNames(language, { type: 'language' })
  const money = new Intl.NumberFormat(numbers, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const day = (options: Intl.DateTimeFormatOptions) => (text: string) =>
    format(dates, { ...options, timeZone: 'UTC' }, text)

  /** What stands alone begins with a capital, also where it is written small in a sentence. */
  const alone = (say: (text: string) => string) => (text: string) =>
    say(text).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language))
  const zone = (timeZone: string) => zoneName(dates, timeZone)

  return {
    /** For what only the browser can tell, such as the visitor's own time. */
    datesLocale: dates,
    money: (amount: number) => money.format(amount),
    number: (value: number) => figures.format(value),
    /** One decimal, as ratings are given. */
    rating: (value: number) => oneDecimal.format(value),
    list: (items: readonly string[]) => lists.format(items),
    /** The name of a language by its code. */
    language: (code: string) =>
      (Object.hasOwn(languageNames, code) ? tongues.of(code) : code) ?? code,
    /** The form for one, or the form for any other number that an appointment platform counts. */
    plural: (count: number, one: string, other: string) =>
      plurals.select(count) === 'one' ? one : other,

    clock: (instant: string, timeZone: string) =>
      format(dates, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }, instant),
    /** The name of a zone without regard to the season. */
    zone,
    zoneAlone: (timeZone: string) => alone(zone)(timeZone),
    weekday: alone(day({ weekday: 'short' })),
    dayNumber: day({ day: 'numeric' }),
    shortDay: alone(day({ weekday: 'short', day: 'numeric', month: 'short' })),
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    days: (from: string, to: string) =>
      formatRange(dates, { day: 'numeric', month: 'short', timeZone: 'UTC' }, from, to),
  }
}
