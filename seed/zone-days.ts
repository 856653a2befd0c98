const MINUTE = 60_000
const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Days since 1970-01-01 on the wall calendar of a zone. */
export function dayIn(zone: string, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY)
}

/** ISO number of the weekday, Monday is 1. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/**
 * The instant of a wall-clock time in office hours. Clocks change in the night, so the offset of
 * noon holds; the midnight at which a day ends is minute 1440 of that day.
 */
export function instantOf(zone: string, day: number, minute: number): number {
  return day * DAY + minute * MINUTE - offsetAtNoon(zone, day)
}

function offsetAtNoon(zone: string, day: number): number {
  const key = `${zone} ${day}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const noonUtc = day * DAY + DAY / 2
  const offset = offsetAt(zone, noonUtc - offsetAt(zone, noonUtc))
  offsets.set(key, offset)
  return offset
}

function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(instant)) ?? []
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE : 0
}
