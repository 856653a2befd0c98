import { booking } from './en/booking.ts'
import { doctors } from './en/doctors.ts'
import { site } from './en/site.ts'

/** Every sentence of the site in English. Another language is another object of this type. */
export const words = { ...site, doctors, booking }
export type Words = typeof words
