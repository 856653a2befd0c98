import { Temporal } from 'temporal-polyfill'

/** What a doctor has said about working hours and one visit type. */
export interface Practice {
  readonly zone: string
  /** Minutes from midnight. */
  readonly hours: readonly {
    readonly weekday: number
    readonly opens: number
    readonly closes: number
  }[]
  readonly stepMinutes: number
  readonly visitMinutes: number
  readonly bufferMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number
}

export interface Offered {
  readonly startsAt: number
  readonly endsAt: number
  readonly busyUntil: number
}

/**
 * Which starts are offered in [from, until), in epoch milliseconds: the rules said again, day by
 * day and one start at a time, with Temporal instead of Postgres.
 */
export function offeredByTheRules(
  practice: Practice,
  { from, until, now }: Record<'from' | 'until' | 'now', Temporal.Instant>,
): Offered[] {
  const { zone, visitMinutes, bufferMinutes } = practice
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const horizon = today.add({ days: practice.horizonDays + 1 }).toZonedDateTime(zone)
  const earliest = Math.max(
    from.epochMilliseconds,
    now.epochMilliseconds + practice.noticeMinutes * MINUTE,
  )
  const latest = Math.min(until.epochMilliseconds, horizon.epochMilliseconds)

  const offered: Offered[] = []
  const lastDay = until.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  let day = from.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
    for (const { weekday, opens, closes } of practice.hours) {
      if (weekday !== day.dayOfWeek) continue
      const closesAt = wallTime(day, closes).toZonedDateTime(zone).epochMilliseconds
      for (let minute = opens; minute + visitMinutes <= closes; minute += practice.stepMinutes) {
        const startsAt = firstInstant(wallTime(day, minute), zone)
        if (startsAt === undefined || startsAt < earliest || startsAt >= latest) continue
        const endsAt = startsAt + visitMinutes * MINUTE
        if (endsAt > closesAt) continue
        offered.push({ startsAt, endsAt, busyUntil: endsAt + bufferMinutes * MINUTE })
      }
    }
  }
  return offered.toSorted((a, b) => a.startsAt - b.startsAt)
}

const MINUTE = 60_000

function wallTime(day: Temporal.PlainDate, minutes: number): Temporal.PlainDateTime {
  return day.toPlainDateTime().add({ minutes })
}

/** Nothing for a time that clocks skip: asked for the earlier one, it comes back as another time. */
function firstInstant(wall: Temporal.PlainDateTime, zone: string): number | undefined {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return earlier.toPlainDateTime().equals(wall) ? earlier.epochMilliseconds : undefined
}
