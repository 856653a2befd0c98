import type { Slot } from '#contract/api'
import type { Hold } from '#contract/appointments'
import type { VisitType } from '#contract/availability'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import type { Client } from '#client'
import { isId } from '../lib/ids.ts'
import type { DoctorParameters } from '../lib/paths.ts'
import { withOwn } from './own-holds.ts'
import { addDays, dayOf, parseDay, parseInstant } from '../lib/times.ts'

/** How many days are offered side by side. */
export const STRIP_DAYS = 14
/** No doctor plans further ahead; nobody needs to page through empty weeks. */
const MOST_DAYS_AHEAD = 365

/** What the panel shows in which one chooses visit, day and time. */
export interface Booker {
  readonly visit: VisitType
  readonly today: string
  readonly days: readonly { readonly day: string; readonly slots: readonly Slot[] }[]
  readonly shownDay: string
  readonly shownSlots: readonly Slot[]
  readonly chosen: Slot | undefined
  /** A time was asked for that is not free. */
  readonly isGone: boolean
  readonly earlier: string | undefined
  readonly later: string | undefined
}

/** Finds the free times around what was asked; nothing if the doctor offers no visits at all. */
export async function loadBooker(
  client: Pick<Client, 'getSlots'>,
  doctor: DoctorWithVisitTypes,
  asked: DoctorParameters,
  now = new Date(),
  /** The times that the visitor holds: they are free to the visitor. */
  own: readonly Hold[] = [],
): Promise<Booker | undefined> {
  const visit = doctor.visit_types.find(({ id }) => id === asked.visit) ?? doctor.visit_types[0]
  if (!visit || !isId(doctor.id)) return undefined

  const zone = doctor.time_zone
  const today = dayOf(now, zone)
  const at = parseInstant(asked.at ?? null)
  const atDay = at === undefined ? undefined : dayOf(new Date(at), zone)
  const askedFrom = parseDay(asked.from ?? null)
  const mustShow = parseDay(asked.day ?? null) ?? (askedFrom ? undefined : atDay)
  const from = firstDay(today, askedFrom, mustShow)
  const to = addDays(from, STRIP_DAYS - 1)

  const free = async (days: { from: string; to: string }) =>
    withOwn(await client.getSlots(doctor.id, { ...days, visit_type_id: visit.id }), own, visit.id)
  // The strip may have been turned away from the chosen time, which stays chosen.
  const isElsewhere = atDay && atDay >= today && (atDay < from || atDay > to)
  const [slots, elsewhere] = await Promise.all([
    free({ from, to }),
    isElsewhere && atDay <= addDays(today, MOST_DAYS_AHEAD) ? free({ from: atDay, to: atDay }) : [],
  ])
  const days = Array.from({ length: STRIP_DAYS }, (_, index) => addDays(from, index)).map(
    (day) => ({ day, slots: slots.filter(({ starts_at }) => dayOf(starts_at, zone) === day) }),
  )
  const chosen = [...slots, ...elsewhere].find(({ starts_at }) => Date.parse(starts_at) === at)
  const open = days.filter((one) => one.slots.length > 0)
  const shown =
    open.find(({ day }) => day === asked.day) ?? open.find(({ day }) => day === atDay) ?? open[0]

  return {
    visit,
    today,
    days,
    shownDay: shown?.day ?? from,
    shownSlots: shown?.slots ?? [],
    chosen,
    isGone: Boolean(asked.at) && !chosen,
    earlier: from > today ? laterOf(today, addDays(from, -STRIP_DAYS)) : undefined,
    later: to < addDays(today, MOST_DAYS_AHEAD) ? addDays(to, 1) : undefined,
  }
}

/** The strip begins where asked, else today, else at the day that has to be seen. */
function firstDay(today: string, from: string | undefined, mustShow: string | undefined): string {
  const last = addDays(today, MOST_DAYS_AHEAD)
  const start = from && from >= today && from <= last ? from : today
  const fits = !mustShow || (mustShow >= start && mustShow < addDays(start, STRIP_DAYS))
  return fits || mustShow < today || mustShow > last ? start : mustShow
}

const laterOf = (one: string, other: string) => (one > other ? one : other)
