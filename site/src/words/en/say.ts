import { languageNames } from '#vocabulary/doctors'
import { format, formatRange, zoneName } from '../../lib/times.ts'

export const lang = 'en'

/** English with the day before the month and a comma behind the weekday: Tuesday, 24 November. */
const DATES = 'en-IN'
/** Money is dollars and is written as where it is paid. */
const NUMBERS = 'en-US'

const plurals = new Intl.PluralRules(lang)
const dollars = new Intl.NumberFormat(NUMBERS, {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
})
const numbers = new Intl.NumberFormat(NUMBERS)
const lists = new Intl.ListFormat(lang)

/** Small pieces that sentences are made with, by `Intl` where it knows them. */
export const say = {
  money: (amount: number) => dollars.format(amount),
  number: (value: number) => numbers.format(value),
  list: (items: readonly string[]) => lists.format(items),
  language: (code: string) => languageNames[code] ?? code,
  plural: (count: number, one: string, other: string) =>
    plurals.select(count) === 'one' ? one : other,

  clock: (instant: string, timeZone: string) =>
    format(DATES, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }, instant),
  zone: (timeZone: string) => zoneName(DATES, timeZone),
  weekday: (day: string) => format(DATES, { weekday: 'short', timeZone: 'UTC' }, day),
  dayNumber: (day: string) => format(DATES, { day: 'numeric', timeZone: 'UTC' }, day),
  days: (from: string, to: string) =>
    formatRange(DATES, { day: 'numeric', month: 'short', timeZone: 'UTC' }, from, to),
  shortDay: (day: string) =>
    format(DATES, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }, day),
  longDay: (day: string) =>
    format(DATES, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }, day),
}
