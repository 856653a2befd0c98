import fc from 'fast-check'
import { sql } from 'kysely'
import type { Db } from '#db/schema'
import type { Practice } from './offer-oracle.ts'

/** Hours of a day: breaks, nights, days until midnight, and odd minutes. */
const aDaysHours = fc
  .uniqueArray(
    fc.oneof(
      { arbitrary: fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15), weight: 6 },
      { arbitrary: fc.constantFrom(0, 60, 90, 120, 150, 180, 240, 1440), weight: 4 },
      { arbitrary: fc.integer({ min: 0, max: 1440 }), weight: 1 },
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .map((minutes) =>
    minutes.flatMap((opens, index) => {
      const closes = minutes[index + 1]
      return index % 2 === 0 && closes !== undefined ? [{ opens, closes }] : []
    }),
  )

/** Any practice that the tables can hold. */
export const aPractice: fc.Arbitrary<Omit<Practice, 'zone'>> = fc.record({
  hours: fc
    .array(fc.option(aDaysHours), { minLength: 7, maxLength: 7 })
    .map((days) =>
      days.flatMap((openings, index) =>
        (openings ?? []).map((opening) => ({ weekday: index + 1, ...opening })),
      ),
    ),
  stepMinutes: fc.constantFrom(10, 15, 20, 30, 45, 60, 37),
  visitMinutes: fc.constantFrom(5, 15, 20, 30, 45, 60, 90, 240),
  bufferMinutes: fc.constantFrom(0, 0, 5, 15, 120),
  noticeMinutes: fc.constantFrom(0, 0, 60, 120, 1440, 43_200),
  horizonDays: fc.constantFrom(1, 2, 30, 60, 365),
})

export interface PractisingDoctor {
  readonly id: string
  readonly visitTypeId: string
}

/** Writes a doctor for each practice, in three statements for all of them. */
export async function doctorsOf(
  owner: Db,
  practices: readonly Practice[],
): Promise<PractisingDoctor[]> {
  const doctors = practices.map((practice) => ({
    ...practice,
    id: crypto.randomUUID(),
    visitTypeId: crypto.randomUUID(),
  }))
  const openings = doctors.flatMap(({ id, hours }) => hours.map((opening) => ({ ...opening, id })))
  await sql`
    insert into doctors (id, time_zone, slot_minutes, min_notice_minutes, horizon_days, first_name,
      last_name, specialty, city, state, address, languages, consultation_price, years_experience)
    select id, zone, "stepMinutes", "noticeMinutes", "horizonDays", 'Ana', 'Lopez', 'Cardiology',
      'Chicago', 'IL', '1 Lake Street', '{en}', 100, 10
    from json_to_recordset(${JSON.stringify(doctors)}) as given (id uuid, zone text,
      "stepMinutes" integer, "noticeMinutes" integer, "horizonDays" integer)`.execute(owner)
  await sql`
    insert into visit_types (id, doctor_id, position, name, minutes, buffer_minutes, price, mode)
    select "visitTypeId", id, 1, 'Visit', "visitMinutes", "bufferMinutes", 100, 'in_person'
    from json_to_recordset(${JSON.stringify(doctors)}) as given (id uuid, "visitTypeId" uuid,
      "visitMinutes" integer, "bufferMinutes" integer)`.execute(owner)
  await sql`
    insert into weekly_hours (doctor_id, weekday, opens, closes)
    select id, weekday, opens, closes from json_to_recordset(${JSON.stringify(openings)})
      as given (id uuid, weekday integer, opens integer, closes integer)`.execute(owner)
  return doctors
}
