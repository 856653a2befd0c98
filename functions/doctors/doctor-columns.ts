import { sql } from 'kysely'
import type { Doctor } from '#contract/doctors'

/** The columns of `doctors` that everybody may see, as the wire carries them. */
export const doctorColumns = [
  'doctors.id',
  'doctors.first_name',
  'doctors.last_name',
  'doctors.specialty',
  'doctors.city',
  'doctors.state',
  'doctors.address',
  'doctors.time_zone',
  'doctors.languages',
  'doctors.consultation_price',
  'doctors.profile_image_url',
  'doctors.rating',
  'doctors.rating_count',
  'doctors.years_experience',
  'doctors.bio',
  sql<Doctor['available_days']>`doctors.available_days`.as('available_days'),
  sql<string>`rfc3339(doctors.created_at, doctors.time_zone)`.as('created_at'),
] as const
