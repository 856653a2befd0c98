import { faker } from '@faker-js/faker/locale/en'
import type { AppointmentStatus } from '#vocabulary/appointments'
import type { SeededDoctor, SeededVisitType } from './doctors.ts'
import { sow } from './sow.ts'
import { someTimeOff, type SeededTimeOff } from './time-off.ts'
import type { Opening } from './weekly-hours.ts'
import { dayIn, instantOf, weekdayOf } from './zone-days.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const DAYS_AHEAD = 24

export interface SeededAppointment {
  readonly id: string
  readonly visitType: SeededVisitType
  readonly startsAt: number
  readonly endsAt: number
  readonly busyUntil: number
  readonly createdAt: number
  readonly status: AppointmentStatus
  readonly reason: string | null
  readonly cancelReason: string | null
}

export interface Agenda {
  readonly timeOff: readonly SeededTimeOff[]
  readonly appointments: readonly SeededAppointment[]
}

export interface AgendaOptions {
  readonly now: Date
  /** How far back the agenda goes (default a fortnight). */
  readonly daysBack?: number
  /** Ends the walk into the past when so many appointments are made. */
  readonly most?: number
}

const reasons = [
  'Follow-up of my last visit',
  'Symptoms that come back',
  'I would like a second opinion',
  'Regular check',
  'Renewal of a prescription',
  'New to the city, looking for a doctor',
]
const cancelReasons = [
  'Something came up at work',
  'Feeling better',
  'Found an earlier time',
  'Illness',
]

/**
 * Appointments on the doctor's own grid, from some weeks ahead back into the past: near days are
 * fuller than far ones, and nobody comes during time off.
 */
export function anAgenda(doctor: SeededDoctor, options: AgendaOptions): Agenda {
  const { daysBack = 14, most = Infinity } = options
  const now = options.now.getTime()
  const zone = doctor.city.timeZone
  const today = dayIn(zone, now)
  sow('agenda', doctor.number, today)
  const timeOff = someTimeOff(zone, today)
  const appointments: SeededAppointment[] = []
  for (let day = today + DAYS_AHEAD; day >= today - daysBack && appointments.length < most; day--) {
    const share = busyShare(doctor.popularity, day - today)
    for (const opening of doctor.week) {
      if (opening.weekday !== weekdayOf(day)) continue
      for (const booked of anOpening(doctor, opening, day, share)) {
        const isAway = timeOff.some(
          (off) => off.startsAt < booked.busyUntil && off.endsAt > booked.startsAt,
        )
        if (!isAway && appointments.length < most)
          appointments.push({ ...booked, ...fate(booked, now) })
      }
    }
  }
  return { timeOff, appointments }
}

/** Near days as full as the doctor is popular, then fewer the farther ahead; the past in between. */
function busyShare(popularity: number, daysAhead: number): number {
  if (daysAhead < 0) return popularity * 0.6
  return popularity > 0.8 && daysAhead < 12 ? popularity : popularity * Math.exp(-daysAhead / 9)
}

type Visit = Pick<SeededAppointment, 'visitType' | 'startsAt' | 'endsAt' | 'busyUntil'>

function* anOpening(
  doctor: SeededDoctor,
  { opens, closes }: Opening,
  day: number,
  share: number,
): Generator<Visit> {
  const [standard, ...others] = doctor.visitTypes
  if (!standard) return
  let free = opens
  for (let minute = opens; minute + standard.minutes <= closes; minute += doctor.slotMinutes) {
    if (minute < free || faker.number.float() >= share) continue
    const wish = faker.datatype.boolean(0.7)
      ? standard
      : (faker.helpers.arrayElement(others) ?? standard)
    const visitType = minute + wish.minutes <= closes ? wish : standard
    const startsAt = instantOf(doctor.city.timeZone, day, minute)
    const endsAt = startsAt + visitType.minutes * MINUTE
    const busyUntil = endsAt + visitType.bufferMinutes * MINUTE
    free = minute + visitType.minutes + visitType.bufferMinutes
    yield { visitType, startsAt, endsAt, busyUntil }
  }
}

function fate({ startsAt, endsAt }: Visit, now: number): Omit<SeededAppointment, keyof Visit> {
  const chance = faker.number.float()
  const status =
    chance < 0.07
      ? 'cancelled'
      : startsAt > now
        ? 'confirmed'
        : endsAt > now
          ? 'arrived'
          : chance < 0.11
            ? 'no_show'
            : 'completed'
  const bookedAhead =
    faker.number.int({ min: 1, max: 20 }) * DAY + faker.number.int({ min: 0, max: DAY })
  return {
    id: faker.string.uuid(),
    status,
    createdAt: Math.min(startsAt, now) - bookedAhead,
    reason: faker.datatype.boolean(0.4) ? faker.helpers.arrayElement(reasons) : null,
    cancelReason: status === 'cancelled' ? faker.helpers.arrayElement(cancelReasons) : null,
  }
}
