import type { ClientBase } from 'pg'

/**
 * Removes what a seed made, and what hangs on it: a booking with a seeded doctor cannot stay
 * without the doctor. People and doctors who were not seeded are kept.
 */
export async function removeSeeded(client: ClientBase, now: Date): Promise<number> {
  const touched = await client.query<{ doctor_id: string }>(`
    with removed as (
      delete from appointments a using doctors d
      where d.id = a.doctor_id and (
        a.seeded or d.seeded or exists (select from patients p where p.id = a.patient_id and p.seeded))
      returning a.doctor_id, d.seeded
    )
    select distinct doctor_id from removed where not seeded`)
  await client.query('delete from patients where seeded')
  const { rowCount } = await client.query('delete from doctors where seeded')
  await client.query(`
    delete from doctor_names where name not in (
      select first_name_key from doctors union select last_name_key from doctors)`)
  for (const { doctor_id } of touched.rows) {
    await client.query('select refresh_openings($1, $2)', [doctor_id, now])
  }
  return rowCount ?? 0
}
