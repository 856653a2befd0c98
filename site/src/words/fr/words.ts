import type { Words } from '../en/words.ts'
import { booking } from './booking.ts'
import { doctors } from './doctors.ts'
import { say } from './say.ts'
import { site } from './site.ts'

export const fr: Words = { ...site, say, doctors, booking }
