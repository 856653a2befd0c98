import type { Transaction } from 'kysely'
import type { Deps } from '#api/deps'
import { once } from '#api/idempotency'
import { Problem } from '#api/problem'
import type { Reply } from '#api/route'
import type { DoctorWithVisitTypes, NewDoctor } from '#contract/doctors'
import { violates } from '#api/database-errors'
import type { Database } from '#db/schema'
import { API_PREFIX } from '#vocabulary/api'
import { weekdays } from '#vocabulary/availability'
import { cities } from '#vocabulary/places'
import { getDoctor } from './get-doctor.ts'

/** Adds a doctor who can be found and booked at once. Hours of one day must not overlap. */
export async function addDoctor(
  deps: Deps,
  doctor: NewDoctor,
  key: string | undefined,
): Promise<Reply> {
  const request = { scope: 'service POST /doctors', key, body: doctor }
  const { value, replayed } = await once(deps, request, (tx) => insertDoctor(tx, doctor)).catch(
    nameOverlap,
  )
  return {
    body: value,
    headers: {
      Location: `${API_PREFIX}/doctors/${value.id}`,
      ...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
    },
  }
}

async function insertDoctor(
  tx: Transaction<Database>,
  { visit_types, weekly_hours, bio = '', ...doctor }: NewDoctor,
): Promise<DoctorWithVisitTypes> {
  const city = cities.find(({ name }) => name === doctor.city)
  if (!city) throw new Problem('request.invalid')
  const { id } = await tx
    .insertInto('doctors')
    .values({ ...defined(doctor), bio, state: city.state, time_zone: city.timeZone })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('visit_types')
    .values(
      visit_types.map((visit, index) => ({
        ...defined(visit),
        doctor_id: id,
        position: index + 1,
      })),
    )
    .execute()
  if (weekly_hours.length > 0) {
    await tx
      .insertInto('weekly_hours')
      .values(
        weekly_hours.map(({ weekday, ...hours }) => ({
          ...hours,
          doctor_id: id,
          weekday: weekdays.indexOf(weekday) + 1,
        })),
      )
      .execute()
  }
  return getDoctor({ db: tx }, id)
}

function nameOverlap(error: unknown): never {
  if (
    violates(error, 'weekly_hours_doctor_id_weekday_int4range_excl') ||
    violates(error, 'weekly_hours_pkey')
  ) {
    throw new Problem('request.invalid', {
      errors: [{ field: 'weekly_hours', code: 'overlap', message: 'must not overlap on one day' }],
    })
  }
  throw error
}

/** Leaves out what was not given, so that the table's defaults apply. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
