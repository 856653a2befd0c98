import { randomUUID } from 'node:crypto'
import { type QueryCreator, sql } from 'kysely'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import type { AppointmentRow, Database, Db } from '#db/schema'
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
 * Frees what holds kept beyond their time around the wanted one, and with them the hold that is
 * replaced. Waits for a rival who is freeing the same ones, and may yet fail and leave them; in
 * one order, so that two do not wait for each other.
 */
export async function releaseHolds(
  db: Db,
  doctorId: string,
  { startsAt, busyUntil }: { startsAt: Date; busyUntil: Date },
  { now, replaced }: { now: Date; replaced?: Buffer | undefined },
): Promise<void> {
  await db
    .updateTable('appointments')
    .set({
      status: 'cancelled',
      cancel_reason: sql<string>`case when hold_expires_at <= ${now} then 'hold expired'
        else 'hold given back' end`,
      updated_at: now,
    })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('appointments')
        .select('id')
        .where('doctor_id', '=', doctorId)
        .where('status', '=', 'held')
        .where((on) => {
          const isInTheWay = on.and([
            on('hold_expires_at', '<=', now),
            on('starts_at', '<', busyUntil),
            on('busy_until', '>', startsAt),
          ])
          return replaced ? isInTheWay.or('hold_token_hash', '=', replaced) : isInTheWay
        })
        .orderBy('starts_at')
        .forUpdate(),
    )
    .execute()
}

/** What Postgres says about an appointment that has just been booked. */
export type BookedRow = Omit<
  BookedAppointment,
  'patient' | 'manage_token' | 'manage_url' | 'calendar_url'
>

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
): Promise<BookedRow | undefined> {
  const booked = db.with('booked', (cte) =>
    cte
      .insertInto('appointments')
      .values({
        doctor_id: booking.doctor_id,
        visit_type_id: booking.visit_type_id,
        patient_id: randomUUID(),
        starts_at: offer.startsAt,
        ends_at: offer.endsAt,
        busy_until: offer.busyUntil,
        status: 'confirmed',
        mode: offer.mode,
        price: offer.price,
        reason: booking.reason ?? null,
      })
      .onConflict((conflict) => conflict.constraint('no_overlap').doNothing())
      .returningAll(),
  )
  return withItsRecords(booked, booking, offer, tokenHash)
}

/**
 * The same, for a time that the patient holds: the hold becomes the appointment. No row: it is not
 * there any more, or somebody else is about to take it.
 */
export async function confirmHold(
  db: Db,
  booking: BookAppointment,
  offer: Offer,
  by: { holdTokenHash: Buffer; manageTokenHash: Buffer; now: Date },
): Promise<BookedRow | undefined> {
  const { startsAt, endsAt, busyUntil, mode, price } = offer
  const booked = db.with('booked', (cte) =>
    cte
      .selectFrom(
        sql<AppointmentRow>`confirm_hold(${by.holdTokenHash}, ${booking.doctor_id},
          ${booking.visit_type_id}, ${startsAt}, ${endsAt}, ${busyUntil}, ${by.now},
          ${randomUUID()}, ${mode}, ${price}, ${booking.reason ?? null})`.as('confirmed'),
      )
      .selectAll(),
  )
  return withItsRecords(booked, booking, offer, by.manageTokenHash)
}

/** What comes with an appointment that is `booked`, in the same statement. */
async function withItsRecords(
  booked: QueryCreator<Database & { booked: AppointmentRow }>,
  booking: BookAppointment,
  { timeZone }: Offer,
  tokenHash: Buffer,
): Promise<BookedRow | undefined> {
  const { patient, language = 'en', time_zone = null } = booking
  return booked
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
