import { sql, type Insertable } from 'kysely'
import type { BookAppointment, Patient } from '#contract/appointments'
import type { NewDoctor } from '#contract/doctors'
import type { Db, DoctorsTable, VisitTypesTable } from '#db/schema'
import { freeSlots } from '../availability/queries.ts'

interface DoctorWishes extends Partial<Insertable<DoctorsTable>> {
  readonly visitTypes?: readonly Partial<Insertable<VisitTypesTable>>[]
  /** Weekday (Monday is 1) → [opens, closes] in hours; every day 9–17 if not said. */
  readonly hours?: Readonly<Record<number, readonly (readonly [number, number])[]>>
}

export interface TestDoctor {
  readonly id: string
  readonly time_zone: string
  readonly visitTypes: readonly { readonly id: string; readonly minutes: number }[]
}

const EVERY_DAY = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[9, 17] as const]]))

/** A doctor who works every day from nine to five and can be booked without notice. */
export async function aDoctor(owner: Db, wishes: DoctorWishes = {}): Promise<TestDoctor> {
  const { visitTypes = [{}], hours = EVERY_DAY, ...columns } = wishes
  return inTransaction(owner, async (tx) => {
    const { id, time_zone } = await tx
      .insertInto('doctors')
      .values({
        first_name: 'Ana',
        last_name: 'Lopez',
        specialty: 'Cardiology',
        city: 'Chicago',
        state: 'IL',
        address: '1 Lake Street',
        time_zone: 'America/Chicago',
        languages: ['en'],
        consultation_price: 120,
        years_experience: 12,
        min_notice_minutes: 0,
        ...columns,
      })
      .returning(['id', 'time_zone'])
      .executeTakeFirstOrThrow()
    const visits = await tx
      .insertInto('visit_types')
      .values(
        visitTypes.map((visit, index) => ({
          doctor_id: id,
          position: index + 1,
          name: 'Consultation',
          minutes: 30,
          price: 120,
          mode: 'in_person' as const,
          ...visit,
        })),
      )
      .returning(['id', 'minutes', 'position'])
      .execute()
    const rows = Object.entries(hours).flatMap(([weekday, openings]) =>
      openings.map(([opens, closes]) => ({
        doctor_id: id,
        weekday: Number(weekday),
        opens: opens * 60,
        closes: closes * 60,
      })),
    )
    if (rows.length > 0) await tx.insertInto('weekly_hours').values(rows).execute()
    return { id, time_zone, visitTypes: visits.toSorted((a, b) => a.position - b.position) }
  })
}

/** For a doctor whose first free time is at the start of tomorrow's day, whatever the hour is now. */
export function fromTomorrow(): { time_zone: string; min_notice_minutes: number } {
  const minutesOfToday = Math.floor(Date.now() / 60_000) % 1_440
  return { time_zone: 'UTC', min_notice_minutes: 1_440 - minutesOfToday }
}

export function aPatient(wishes: Partial<Patient> = {}): Patient {
  return { first_name: 'Bea', last_name: 'Stone', email: 'bea@example.com', ...wishes }
}

/** A booking of one of the doctor's next free times (the first, if not said). */
export async function aBooking(
  db: Db,
  doctor: TestDoctor,
  index = 0,
  visit = 0,
): Promise<BookAppointment> {
  const visitTypeId = doctor.visitTypes[visit]?.id ?? ''
  const slots = await freeSlots(db, {
    doctorId: doctor.id,
    visitTypeId,
    from: new Date(),
    now: new Date(),
    limit: index + 1,
  })
  const slot = slots[index]
  if (!slot) throw new Error('The doctor has no such free time.')
  return {
    doctor_id: doctor.id,
    visit_type_id: visitTypeId,
    starts_at: slot.starts_at,
    patient: aPatient(),
  }
}

/** What a service sends to add a doctor. */
export function aNewDoctor(wishes: Partial<NewDoctor> = {}): NewDoctor {
  return {
    first_name: 'Iris',
    last_name: 'Vogel',
    specialty: 'Dermatology',
    city: 'Denver',
    address: '5 Larimer Street',
    languages: ['en', 'de'],
    consultation_price: 99.5,
    years_experience: 8,
    visit_types: [{ name: 'Skin check', minutes: 20, price: 99.5, mode: 'in_person' }],
    weekly_hours: [{ weekday: 'Monday', opens: 540, closes: 1020 }],
    ...wishes,
  }
}

/** Somebody began to book this time and has until `expiresAt` to finish. */
export async function aHold(owner: Db, wanted: BookAppointment, expiresAt: Date): Promise<string> {
  const { id } = await owner
    .insertInto('appointments')
    .columns([
      'doctor_id',
      'visit_type_id',
      'starts_at',
      'ends_at',
      'busy_until',
      'status',
      'mode',
      'price',
      'hold_expires_at',
    ])
    .expression(
      sql`select doctor_id, id, ${wanted.starts_at}::timestamptz,
        ${wanted.starts_at}::timestamptz + make_interval(mins => minutes),
        ${wanted.starts_at}::timestamptz + make_interval(mins => minutes + buffer_minutes),
        'held', mode, price, ${expiresAt}::timestamptz
        from visit_types where id = ${wanted.visit_type_id}` as never,
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
