import type { Words } from '../en/words.ts'
import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { booking } from './booking.ts'
import { doctors } from './doctors.ts'
import { find } from './find.ts'
import { privacy } from './privacy.ts'
import { say } from './say.ts'
import { site } from './site.ts'

export const es: Words = {
  ...site,
  say,
  doctors,
  find,
  booking,
  pages: { about, privacy, accessibility },
}
