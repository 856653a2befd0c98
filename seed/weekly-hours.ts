/** One opening of a week; minutes from midnight, weekdays as ISO numbers them (Monday is 1). */
export interface Opening {
  readonly weekday: number
  readonly opens: number
  readonly closes: number
}

const MONDAY = 1
const TUESDAY = 2
const WEDNESDAY = 3
const THURSDAY = 4
const FRIDAY = 5
const SATURDAY = 6

const weekdays = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]

/** `'9:00-12:00 13:00-17:00'` on each of the days. The gap is the lunch break. */
function on(days: readonly number[], hours: string): Opening[] {
  const spans = hours.split(' ').map((span) => span.split('-').map(minuteOf) as [number, number])
  return days.flatMap((weekday) => spans.map(([opens, closes]) => ({ weekday, opens, closes })))
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** How doctors divide their week: full time, part time, with evenings or with Saturdays. */
export const weeks: readonly { readonly weight: number; readonly value: readonly Opening[] }[] = [
  { weight: 5, value: on(weekdays, '9:00-12:00 13:00-17:00') },
  { weight: 3, value: on(weekdays, '8:00-12:00 12:30-16:00') },
  { weight: 2, value: on(weekdays, '7:30-11:30 12:15-15:15') },
  { weight: 3, value: on([MONDAY, TUESDAY, THURSDAY, FRIDAY], '8:30-12:30 13:30-18:00') },
  {
    weight: 3,
    value: [
      ...on([MONDAY, WEDNESDAY], '9:00-12:30 13:30-17:00'),
      ...on([TUESDAY, THURSDAY], '12:00-16:00 16:30-20:00'),
      ...on([FRIDAY], '9:00-13:00'),
    ],
  },
  {
    weight: 3,
    value: [
      ...on([TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], '9:00-12:30 13:30-17:30'),
      ...on([SATURDAY], '9:00-13:00'),
    ],
  },
  { weight: 2, value: on([MONDAY, WEDNESDAY, FRIDAY], '8:00-12:00 13:00-17:00') },
  { weight: 2, value: on([TUESDAY, THURSDAY], '10:00-13:00 14:00-19:00') },
  {
    weight: 1,
    value: [
      ...on([THURSDAY, FRIDAY], '14:00-17:00 17:30-21:00'),
      ...on([SATURDAY], '9:00-12:00 13:00-16:00'),
    ],
  },
]
