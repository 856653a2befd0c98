import { type RawBuilder, sql } from 'kysely'
import type { SuggestedDoctor } from '#contract/suggestions'
import type { Db } from '#db/schema'
import { plain } from '#vocabulary/typed-text'
import { wordsAsTyped } from '../doctors/typed-words.ts'
import type { Ranked } from './likeness.ts'
import { doctorTitles, LEAST_NAME_LENGTH, MAX_SUGGESTED_DOCTORS } from './vocabulary.ts'

/** The doctors whose name somebody may be about to type; `dr` and the like may stand before it. */
export async function suggestDoctors(db: Db, typed: string): Promise<Ranked<SuggestedDoctor>[]> {
  const words = wordsAsTyped(typed)
  const start = words.findIndex((word) => !doctorTitles.has(plain(word)))
  const name = words.slice(start).join(' ')
  if (start < 0 || name.length < LEAST_NAME_LENGTH) return []
  const { rows } = await doctorsCalledQuery(name).execute(db)
  const isCalled = ({ first_name, last_name }: SuggestedDoctor) =>
    [last_name, first_name, `${first_name} ${last_name}`].some((one) => plain(one) === plain(name))
  return rows.map((item) => ({ item, rank: isCalled(item) ? 0 : 1 }))
}

/** Each costs two look-ups. */
const MOST_NAMES = 4

/**
 * One statement: whose last or first name begins so, and for several words whose one name is the
 * first of them and whose other begins with the rest. Of many namesakes any few are shown.
 */
function doctorsCalledQuery(name: string): RawBuilder<SuggestedDoctor> {
  const [word = '', ...others] = name.split(' ')
  const rest = others.join(' ')
  const most = sql.lit(MAX_SUGGESTED_DOCTORS)
  const inFull = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`
    union all (select id, 0 as place, '' as name from doctors
      where active and ${one} = fold(${word}) and starts_with(${other}, fold(${rest})) limit ${most})`
  const first = sql.ref('first_name_key')
  const last = sql.ref('last_name_key')
  return sql<SuggestedDoctor>`
    with called as materialized (
      select name from doctor_names
      where name ~>=~ fold(${name}) and name ~<~ (fold(${name}) || chr(1114111))
      order by name using ~<~ limit ${sql.lit(MOST_NAMES)}
    ), found as (
      select one.id, 1 as place, called.name from called, lateral (
        select id from doctors where active and last_name_key = called.name limit ${most}) as one
      union all select one.id, 2 as place, called.name from called, lateral (
        select id from doctors where active and first_name_key = called.name limit ${most}) as one
      ${rest ? sql`${inFull(first, last)} ${inFull(last, first)}` : sql``}
    ), best as (
      select id, min(place) as place, min(name collate "C") as name from found
      group by id order by place, name, id limit ${most}
    )
    select 'doctor' as kind, d.id, d.first_name, d.last_name, d.specialty, d.city
    from best join doctors d on d.id = best.id order by best.place, best.name, best.id`
}
