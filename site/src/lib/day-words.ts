import { words } from '../words/en.ts'
import { say } from '../words/en/say.ts'
import { addDays, dayOf } from './times.ts'

/** The day as people say it: Today, Tomorrow, or Tue, 24 Nov. */
export function dayWord(day: string, today: string): string {
  if (day === today) return words.doctors.today
  return day === addDays(today, 1) ? words.doctors.tomorrow : say.shortDay(day)
}

/** A free time as a result shows it: Tomorrow 09:00. */
export function slotWord(startsAt: string, timeZone: string, now = new Date()): string {
  const day = dayWord(dayOf(startsAt, timeZone), dayOf(now, timeZone))
  return words.doctors.slot(day, say.clock(startsAt, timeZone))
}
