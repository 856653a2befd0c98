import { sql } from 'kysely'
import type { ManagedAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'

/** What a confirmation is written from, as it stands now. */
export interface Confirmation {
  readonly appointment: Omit<ManagedAppointment, 'calendar_url'>
  readonly recipient: { readonly name: string; readonly address: string; readonly language: string }
}

/** Nothing, if the visit is no longer going to happen. */
export async function confirmationOf(
  db: Db,
  appointmentId: string,
): Promise<Confirmation | undefined> {
  const row = await db
    .selectFrom('appointments as a')
    .innerJoin('doctors as d', 'd.id', 'a.doctor_id')
    .innerJoin('visit_types as v', 'v.id', 'a.visit_type_id')
    .innerJoin('patients as p', 'p.id', 'a.patient_id')
    .where('a.id', '=', appointmentId)
    .where('a.status', '=', 'confirmed')
    .select([
      sql<Confirmation['appointment']>`json_build_object(
        'id', a.id, 'status', a.status, 'version', a.version, 'price', a.price, 'time_zone', d.time_zone,
        'starts_at', rfc3339(a.starts_at, d.time_zone), 'ends_at', rfc3339(a.ends_at, d.time_zone),
        'updated_at', rfc3339(a.updated_at, d.time_zone),
        'visit_type', json_build_object('id', v.id, 'name', v.name, 'mode', a.mode),
        'doctor', json_build_object('id', d.id, 'first_name', d.first_name, 'last_name', d.last_name,
          'specialty', d.specialty, 'address', d.address, 'city', d.city, 'state', d.state))`.as(
        'appointment',
      ),
      sql<Confirmation['recipient']>`json_build_object(
        'name', p.first_name || ' ' || p.last_name, 'address', p.email, 'language', p.language)`.as(
        'recipient',
      ),
    ])
    .executeTakeFirst()
  return row
}
