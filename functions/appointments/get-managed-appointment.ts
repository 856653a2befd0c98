import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import { Problem } from '#api/problem'
import type { ManagedAppointment } from '#contract/appointments'
import type { Db } from '#db/schema'
import { calendarUrl } from './calendar-url.ts'
import { hashOfToken } from './token.ts'

/** What the holder of a manage token may see; an unknown or expired token finds nothing. */
export async function getManagedAppointment(
  { db, now, siteUrl }: Pick<Deps, 'db' | 'now' | 'siteUrl'>,
  token: string,
): Promise<ManagedAppointment> {
  const row = await managedAppointmentQuery(db, token, now()).executeTakeFirst()
  if (!row) throw new Problem('appointment.not_found')
  return { ...row, calendar_url: calendarUrl(siteUrl, row.id) }
}

export function managedAppointmentQuery(db: Db, token: string, now: Date) {
  return db
    .selectFrom('manage_tokens as link')
    .innerJoin('appointments as a', 'a.id', 'link.appointment_id')
    .innerJoin('doctors as d', 'd.id', 'a.doctor_id')
    .innerJoin('visit_types as v', 'v.id', 'a.visit_type_id')
    .where('link.token_hash', '=', hashOfToken(token))
    .where('link.expires_at', '>', now)
    .select([
      'a.id',
      'a.status',
      'a.version',
      'a.price',
      'd.time_zone',
      sql<string>`rfc3339(a.starts_at, d.time_zone)`.as('starts_at'),
      sql<string>`rfc3339(a.ends_at, d.time_zone)`.as('ends_at'),
      sql<string>`rfc3339(a.updated_at, d.time_zone)`.as('updated_at'),
      sql<
        ManagedAppointment['visit_type']
      >`json_build_object('id', v.id, 'name', v.name, 'mode', a.mode)`.as('visit_type'),
      sql<ManagedAppointment['doctor']>`json_build_object(
        'id', d.id, 'first_name', d.first_name, 'last_name', d.last_name, 'specialty', d.specialty,
        'address', d.address, 'city', d.city, 'state', d.state)`.as('doctor'),
    ])
}
