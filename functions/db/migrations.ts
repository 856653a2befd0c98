import type { Migration } from 'kysely/migration'
import { doctors } from './migrations/0001-doctors.ts'
import { appointments } from './migrations/0002-appointments.ts'
import { freeTimes } from './migrations/0003-free-times.ts'
import { openings } from './migrations/0004-openings.ts'
import { bookingRecords } from './migrations/0005-booking-records.ts'
import { roles } from './migrations/0006-roles.ts'
import { holds } from './migrations/0007-holds.ts'
import { videoVisits } from './migrations/0008-video-visits.ts'

/** Static, so that one bundle (Lambda, job, test) carries its own migrations. */
export const migrations: Record<string, Migration> = {
  '0001-doctors': doctors,
  '0002-appointments': appointments,
  '0003-free-times': freeTimes,
  '0004-openings': openings,
  '0005-booking-records': bookingRecords,
  '0006-roles': roles,
  '0007-holds': holds,
  '0008-video-visits': videoVisits,
}
