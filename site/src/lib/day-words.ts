import type { Words } from '../words/words.ts'
import { addDays, dayOf } from './times.ts'

/** The day as people say it: Today, Tomorrow, or Tue, 24 Nov. */
export function dayWord({ doctors, say }: Words, day: string, today: string): string {
  if (day === today) return doctors.today
  return day === addDays(today, 1) ? doctors.tomorrow : say.shortDay(day)
}

/** A free time as a result shows it: Tomorrow 09:00. */
export function slotWord(
  words: Words,
  startsAt: string,
  timeZone: string,
  now = new Date(),
): string {
  const day = dayWord(words, dayOf(startsAt, timeZone), dayOf(now, timeZone))
  return words.doctors.slot(day, words.say.clock(startsAt, timeZone))
}
