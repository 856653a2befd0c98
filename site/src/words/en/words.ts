import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { booking } from './booking.ts'
import { doctors } from './doctors.ts'
import { find } from './find.ts'
import { privacy } from './privacy.ts'
import { say } from './say.ts'
import { site } from './site.ts'

/** Every sentence of the site in English. Each other language has the same, and compiles only so. */
export const en = {
  ...site,
  say,
  doctors,
  find,
  booking,
  pages: { about, privacy, accessibility },
}
export type Words = typeof en
