/** Days are `YYYY-MM-DD`, instants are what the wire carries; everything is told in a doctor's zone. */

const MS_PER_DAY = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i

/** The day in a zone at an instant. */
export function dayOf(instant: string | Date, timeZone: string): string {
  return format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }, instant)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Reads a day that somebody may have typed into the address. */
export function parseDay(text: string | null): string | undefined {
  if (!text || !DAY.test(text)) return undefined
  const ms = Date.parse(text)
  // 2026-02-31 parses in some engines and becomes another day; a real day comes back as it went in.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined
}

/** Reads an instant, as milliseconds. `+` of an offset may have become a space on the way. */
export function parseInstant(text: string | null): number | undefined {
  const instant = text?.replace(/ (\d{2}:\d{2})$/, '+$1')
  if (!instant || !INSTANT.test(instant)) return undefined
  const ms = Date.parse(instant)
  return Number.isNaN(ms) ? undefined : ms
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

export function partOfDay(instant: string, timeZone: string): PartOfDay {
  const hour = Number(format('en', { hour: '2-digit', hourCycle: 'h23', timeZone }, instant))
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}

/** The name of a zone without regard to the season: Mountain Time. */
export function zoneName(locale: string, timeZone: string): string {
  const parts = formatter(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

export function format(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  instant: string | Date,
): string {
  return formatter(locale, options).format(new Date(instant))
}

/** Two days with what they share told once: 24 Nov – 7 Dec. */
export function formatRange(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  from: string,
  to: string,
): string {
  return formatter(locale, options).formatRange(new Date(from), new Date(to))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building one costs more than using it, and a page of results uses few of them often. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}
