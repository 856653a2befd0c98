import type { ClientBase } from 'pg'
import { cities } from '#vocabulary/places'
import { specialties } from '#vocabulary/specialties'
import { languageNames } from '#vocabulary/doctors'
import { withoutIndexes } from '../../seed/without-indexes.ts'

export interface LargeData {
  readonly doctors: number
  readonly appointments: number
  /** The free times kept with the doctors begin after this instant. */
  readonly now: Date
}

const tables = ['doctors', 'visit_types', 'weekly_hours', 'patients', 'appointments']

const firstNames =
  'James Mary Robert Patricia John Jennifer Michael Linda David José William Susan Richard Karen Joseph Lisa Thomas Nancy Daniel Sandra Matthew Ashley Mark Emily Paul Kevin Brian Laura Jason Anna Priya Wei Omar Chloé Jürgen Hana Minh Sofía Barbara Elizabeth Jessica Sarah Margaret Betty Dorothy Kimberly Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Cynthia Kathleen Amy Angela Shirley Brenda Pamela Nicole Christopher Anthony Donald Steven Andrew Kenneth Joshua George Edward Ronald Timothy Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis'
const lastNames =
  'Smith Johnson Williams Brown Jones García Miller Davis Rodríguez Martínez Hernández López Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Pérez Thompson White Harris Sánchez Clark Ramírez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Houston Austin Phillips Evans Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Patel Kim Chen Müller Kowalski'

/**
 * Fills an empty database with many doctors and appointments in the time of a coffee: made inside
 * Postgres, before the indexes. For plans and sizes, not for looking at; see `seed/` for that.
 */
export async function loadLargeData(client: ClientBase, data: LargeData): Promise<void> {
  await client.query(`set maintenance_work_mem = '256MB'; set synchronous_commit = off`)
  await withoutIndexes(client, tables, async () => {
    await client.query(`set local timezone = 'UTC'; select setseed(0.5)`)
    await insertDoctors(client, data)
    await client.query(`
      insert into visit_types (id, doctor_id, position, name, minutes, price, mode)
      select next_visit_type_id, id, 0, 'Consultation', 30, consultation_price, case when offers_video then 'video' else 'in_person' end from doctors`)
    await client.query(`
      insert into weekly_hours (doctor_id, weekday, opens, closes)
      select id, weekday, 480, 1020 from doctors, generate_series(1, 5, 2) as weekday
      order by id`)
    await client.query(
      `insert into patients (first_name, last_name, email)
       select 'Pat', 'Example', 'patient' || n || '@example.com' from generate_series(1, $1::integer) n`,
      [data.doctors],
    )
    await insertAppointments(client, data)
  })
  await client.query(`
    insert into doctor_names
    select first_name_key from doctors union select last_name_key from doctors on conflict do nothing`)
  for (const table of [...tables, 'doctor_names']) await client.query(`vacuum analyze ${table}`)
}

/** Every combination of facets and names is found, the larger cities more often than the small. */
async function insertDoctors(client: ClientBase, { doctors, now }: LargeData): Promise<void> {
  await client.query(
    `insert into doctors (first_name, last_name, specialty, city, state, time_zone, address, languages,
       consultation_price, rating, rating_count, years_experience, bio, available_days, offers_video,
       next_visit_type_id, next_visit_minutes, next_starts, next_free_at, openings_stale_at)
     select first_names[1 + floor(random() * cardinality(first_names))::integer],
       last_names[1 + floor(random() * cardinality(last_names))::integer],
       specialties[1 + floor(random() * cardinality(specialties))::integer],
       cities[place], states[place], zones[place], n || ' Main Street',
       case when random() < 0.6 then array['en']
         else array['en', languages[1 + floor(random() * cardinality(languages))::integer]] end,
       40 + floor(random() * 720) / 2, 3.2 + floor(random() * 19) / 10, n % 300, 2 + n % 40,
       repeat('A biography of ordinary length, as doctors write them. ', 4), '{Monday,Friday}', n % 5 < 3,
       gen_random_uuid(), 30,
       array(select first_free + k * interval '30 minutes' from generate_series(0, 7) k),
       first_free, first_free - interval '2 hours'
     from (
       select n, 1 + floor(power(random(), 1.7) * cardinality($3::text[]))::integer as place,
         to_timestamp(1800 * ceil(extract(epoch from $2::timestamptz + interval '3 hours'
           - interval '36 hours' * ln(1 - random())) / 1800)) as first_free
       from generate_series(1, $1::integer) n
     ) as drawn,
     (select $3::text[] as cities, $4::text[] as states, $5::text[] as zones, $6::text[] as specialties,
       $7::text[] as first_names, $8::text[] as last_names, $9::text[] as languages) as lists`,
    [
      doctors,
      now,
      cities.map(({ name }) => name),
      cities.map(({ state }) => state),
      cities.map(({ timeZone }) => timeZone),
      specialties.map(({ name }) => name),
      firstNames.split(' '),
      lastNames.split(' '),
      Object.keys(languageNames).filter((code) => code !== 'en'),
    ],
  )
}

/** One a day for each doctor, half of them still to come. */
async function insertAppointments(
  client: ClientBase,
  { doctors, appointments, now }: LargeData,
): Promise<void> {
  await client.query(
    `with numbered as (select id, next_visit_type_id, row_number() over () as n from doctors),
       patient as (select id, row_number() over () as n from patients)
     insert into appointments
       (doctor_id, visit_type_id, patient_id, starts_at, ends_at, busy_until, status, mode, price)
     select d.id, d.next_visit_type_id, p.id, at, at + interval '30 minutes', at + interval '30 minutes',
       case when at < $3::timestamptz then 'completed' else 'confirmed' end, 'in_person', 100
     from numbered d join patient p using (n),
       generate_series(1, $1::integer / $2::integer) k,
       lateral (select date_trunc('day', $3::timestamptz) + interval '15 hours'
         + (k - $1::integer / $2::integer / 2) * interval '1 day' as at) as times`,
    [appointments, doctors, now],
  )
}
