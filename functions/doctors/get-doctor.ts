import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import { Problem } from '#api/problem'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import type { Db } from '#db/schema'
import { doctorColumns } from './doctor-columns.ts'

/** The public page of an active doctor; throws `doctor.not_found` for any other id. */
export async function getDoctor(
  { db }: Pick<Deps, 'db'>,
  id: string,
): Promise<DoctorWithVisitTypes> {
  const doctor = await doctorPageQuery(db, id).executeTakeFirst()
  if (!doctor) throw new Problem('doctor.not_found')
  return doctor
}

/** One statement: the doctor, and in it what one can come for, in the doctor's own order. */
export function doctorPageQuery(db: Db, id: string) {
  return db
    .selectFrom('doctors')
    .select(doctorColumns)
    .select(
      sql<DoctorWithVisitTypes['visit_types']>`coalesce((
        select json_agg(json_build_object(
          'id', v.id, 'name', v.name, 'minutes', v.minutes, 'price', v.price, 'mode', v.mode
        ) order by v.position)
        from visit_types v where v.doctor_id = doctors.id and v.active), '[]')`.as('visit_types'),
    )
    .where('id', '=', id)
    .where('active', '=', true)
}
