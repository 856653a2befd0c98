import { cities } from '#vocabulary/places'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether the clocks of any of our cities are changed between two instants. */
export function clocksChangeBetween(from: Date, until: Date): boolean {
  return [...new Set(cities.map(({ timeZone }) => timeZone))].some(
    (zone) => offset(zone, from) !== offset(zone, until),
  )
}

function offset(zone: string, at: Date): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
