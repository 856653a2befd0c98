import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { MANAGE_LINK_HOURS_AFTER_VISIT } from './vocabulary.ts'
import type { Offer } from './require-offer.ts'

/**
 * Holds the doctor's lock in common with others who book; whoever changes hours or time off holds
 * it alone. Taken before anything is looked at, so that what is then seen stays true, and before
 * any row is locked, so that nobody who waits for it keeps others waiting.
 */
export async function shareDoctorLock(db: Db, doctorId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(doctor_lock(${doctorId}))`.execute(db)
}

/**
 * Frees what holds kept beyond their time around the wanted one. Waits for a rival who is freeing
 * the same ones, and may yet fail and leave them; in one order, so that two do not wait for each
 * other.
 */
export async function releaseExpiredHolds(
  db: Db,
  doctorId: string,
  { startsAt, busyUntil }: { startsAt: Date; busyUntil: Date },
  now: Date,
): Promise<void> {
  await db
    .updateTable('appointments')
    .set({ status: 'cancelled', cancel_reason: 'hold expired', updated_at: now })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('appointments')
        .select('id')
        .where('doctor_id', '=', doctorId)
        .where('status', '=', 'held')
        .where('hold_expires_at', '<=', now)
        .where('starts_at', '<', busyUntil)
        .where('busy_until', '>', startsAt)
        .orderBy('starts_at')
        .forUpdate(),
    )
    .execute()
}

/**
 * Appointment, guest, manage token and confirmation mail in one statement. No row: somebody holds
 * an overlapping time. Why not an INSERT that throws: of two that wait for each other Postgres
 * would end one as a deadlock; ON CONFLICT waits for the winner and then does nothing.
 */
export async function insertAppointment(
  db: Db,
  booking: BookAppointment,
  offer: Offer,
  tokenHash: Buffer,
): Promise<
  Omit<BookedAppointment, 'patient' | 'manage_token' | 'manage_url' | 'calendar_url'> | undefined
> {
  const { patient, language = 'en', time_zone = null, reason = null } = booking
  const patientId = randomUUID()
  const { timeZone } = offer
  return db
    .with('booked', (cte) =>
      cte
        .insertInto('appointments')
        .values({
          doctor_id: booking.doctor_id,
          visit_type_id: booking.visit_type_id,
          patient_id: patientId,
          starts_at: offer.startsAt,
          ends_at: offer.endsAt,
          busy_until: offer.busyUntil,
          status: 'confirmed',
          mode: offer.mode,
          price: offer.price,
          reason,
        })
        .onConflict((conflict) => conflict.constraint('no_overlap').doNothing())
        .returningAll(),
    )
    .with('guest', (cte) =>
      cte
        .insertInto('patients')
        .columns(['id', 'first_name', 'last_name', 'email', 'phone', 'language', 'time_zone'])
        .expression(
          (eb) =>
            eb
              .selectFrom('booked')
              .select([
                'booked.patient_id',
                sql.val(patient.first_name).as('first_name'),
                sql.val(patient.last_name).as('last_name'),
                sql.val(patient.email).as('email'),
                sql.val(patient.phone ?? null).as('phone'),
                sql.val(language).as('language'),
                sql.val(time_zone).as('time_zone'),
              ]) as never,
        ),
    )
    .with('link', (cte) =>
      cte
        .insertInto('manage_tokens')
        .columns(['token_hash', 'appointment_id', 'expires_at'])
        .expression((eb) =>
          eb
            .selectFrom('booked')
            .select([
              sql<Buffer>`${tokenHash}::bytea`.as('token_hash'),
              'booked.id',
              sql<Date>`booked.ends_at + make_interval(hours => ${MANAGE_LINK_HOURS_AFTER_VISIT})`.as(
                'expires_at',
              ),
            ]),
        ),
    )
    .with('mail', (cte) =>
      cte
        .insertInto('notifications')
        .columns(['kind', 'appointment_id', 'dedupe_key'])
        .expression((eb) =>
          eb
            .selectFrom('booked')
            .select([
              sql.val('appointment.confirmed' as const).as('kind'),
              'booked.id',
              sql<string>`'appointment.confirmed:' || booked.id || ':' || booked.version`.as(
                'dedupe_key',
              ),
            ]),
        ),
    )
    .selectFrom('booked')
    .select([
      'booked.id',
      'booked.doctor_id',
      'booked.visit_type_id',
      'booked.status',
      'booked.version',
      sql<string>`rfc3339(booked.starts_at, ${timeZone})`.as('starts_at'),
      sql<string>`rfc3339(booked.ends_at, ${timeZone})`.as('ends_at'),
    ])
    .executeTakeFirst()
}
