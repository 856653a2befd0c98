import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { cities } from '#vocabulary/places'

/** The zones of all our cities, and those whose clocks do what no American clock does. */
export const zones = [
  ...new Set(cities.map(({ timeZone }) => timeZone)),
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Havana',
  'America/Santiago',
  'UTC',
]

/** Morocco gave up its changes in 2026: the rules of Postgres and of Node may not both know. */
const AGREED_UNTIL = new Map([['Africa/Casablanca', Temporal.Instant.from('2026-09-01T00:00Z')]])
const FIRST_DAY = Temporal.PlainDate.from('2026-01-01')
const DAYS = Temporal.PlainDate.from('2030-12-31').since(FIRST_DAY).days

/** When the clocks of a zone change, 2026 to 2030. */
export function clockChanges(zone: string): Temporal.Instant[] {
  const changes: Temporal.Instant[] = []
  let at: Temporal.ZonedDateTime | null = FIRST_DAY.toZonedDateTime(zone)
  while ((at = at.getTimeZoneTransition('next')) && at.year <= 2030) changes.push(at.toInstant())
  return changes
}

/** A zone and an instant of 2026 to 2030, four times in five within two days of a clock change. */
export function aZonedInstant(): fc.Arbitrary<{ zone: string; at: Temporal.Instant }> {
  return fc.constantFrom(...zones).chain((zone) => {
    const end =
      AGREED_UNTIL.get(zone) ?? FIRST_DAY.add({ days: DAYS }).toZonedDateTime('UTC').toInstant()
    const changes = clockChanges(zone).filter((change) => Temporal.Instant.compare(change, end) < 0)
    const start = FIRST_DAY.toZonedDateTime('UTC').toInstant()
    const anyDay = fc
      .integer({ min: 0, max: end.since(start).total('minutes') })
      .map((minutes) => start.add({ minutes }))
    if (changes.length === 0) return anyDay.map((at) => ({ zone, at }))
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2880, max: 2880 }))
      .map(([change, minutes]) => change.add({ minutes }))
    return fc
      .oneof({ arbitrary: nearChange, weight: 4 }, { arbitrary: anyDay, weight: 1 })
      .map((at) => ({ zone, at }))
  })
}
