import { sayIn } from '../say.ts'

/** English with the day before the month and a comma behind the weekday: Tuesday, 24 November. */
export const say = sayIn({ language: 'en', dates: 'en-IN', numbers: 'en-US' })
