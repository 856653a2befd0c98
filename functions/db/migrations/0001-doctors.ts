import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Doctors, what they offer, when they work, and the indexes that search pages are read from. */
export const doctors: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create extension if not exists btree_gist`.execute(db)
    await sql`create extension if not exists pg_trgm`.execute(db)
    await sql`create extension if not exists unaccent`.execute(db)
    await sql`create extension if not exists fuzzystrmatch`.execute(db)

    // unaccent() is only "stable" because its dictionary could be changed; ours is not.
    await sql`
      create function fold(value text) returns text
      language sql immutable parallel safe strict
      return lower(public.unaccent('public.unaccent'::regdictionary, value))`.execute(db)
    await sql`
      create function language_codes(languages text[]) returns text
      language sql immutable parallel safe strict
      return array_to_string(languages, ' ')`.execute(db)
    await sql`
      create function local_midnight(at timestamptz, zone text) returns timestamptz
      language sql immutable parallel safe strict
      return date_trunc('day', at at time zone zone) at time zone zone`.execute(db)

    await sql`
      create table doctors (
        id uuid primary key default gen_random_uuid(),
        first_name text not null check (first_name <> ''),
        last_name text not null check (last_name <> ''),
        specialty text not null,
        city text not null,
        state text not null check (state ~ '^[A-Z]{2}$'),
        address text not null,
        time_zone text not null,
        languages text[] not null check (cardinality(languages) > 0),
        consultation_price numeric(8, 2) not null check (consultation_price >= 0),
        profile_image_url text,
        rating numeric(2, 1) not null default 0 check (rating between 0 and 5),
        rating_count integer not null default 0 check (rating_count >= 0),
        years_experience smallint not null check (years_experience between 0 and 80),
        bio text not null default '',
        active boolean not null default true,
        seeded boolean not null default false,
        slot_minutes smallint not null default 30 check (slot_minutes between 5 and 240),
        min_notice_minutes integer not null default 120 check (min_notice_minutes between 0 and 43200),
        horizon_days smallint not null default 60 check (horizon_days between 1 and 365),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        first_name_key text not null generated always as (fold(first_name)) stored,
        last_name_key text not null generated always as (fold(last_name)) stored,
        available_days text[] not null default '{}',
        next_visit_type_id uuid,
        next_visit_minutes smallint,
        next_starts timestamptz[] not null default '{}',
        next_free_at timestamptz not null default 'infinity',
        openings_stale_at timestamptz not null default '-infinity',
        language_codes text not null generated always as (language_codes(languages)) stored,
        next_day_starts_at timestamptz not null
          generated always as (local_midnight(next_free_at, time_zone)) stored
      ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02)`.execute(db)

    await sql`
      create table visit_types (
        id uuid primary key default gen_random_uuid(),
        doctor_id uuid not null references doctors on delete cascade,
        position smallint not null,
        name text not null check (name <> ''),
        minutes smallint not null check (minutes between 5 and 480),
        buffer_minutes smallint not null default 0 check (buffer_minutes between 0 and 120),
        price numeric(8, 2) not null check (price >= 0),
        mode text not null check (mode in ('in_person', 'video')),
        active boolean not null default true,
        unique (doctor_id, position)
      )`.execute(db)

    // A break is the gap between two rows. Minutes from midnight, so that a day can end at 24:00.
    await sql`
      create table weekly_hours (
        doctor_id uuid not null references doctors on delete cascade,
        weekday smallint not null check (weekday between 1 and 7),
        opens smallint not null check (opens >= 0),
        closes smallint not null check (closes <= 1440),
        primary key (doctor_id, weekday, opens),
        check (opens < closes),
        exclude using gist (doctor_id with =, weekday with =, int4range(opens, closes) with &&)
      )`.execute(db)

    await sql`
      create table time_off (
        id uuid primary key default gen_random_uuid(),
        doctor_id uuid not null references doctors on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        reason text not null default '',
        check (starts_at < ends_at)
      )`.execute(db)
    await sql`create index time_off_by_doctor on time_off (doctor_id, ends_at)`.execute(db)

    // Every name once: typing errors are forgiven against this small list, not against all doctors.
    await sql`create table doctor_names (name text primary key)`.execute(db)
    await sql`create index doctor_names_prefixes on doctor_names (name text_pattern_ops)`.execute(
      db,
    )
    await sql`create index doctor_names_trigrams on doctor_names using gin (name gin_trgm_ops)`.execute(
      db,
    )
    await sql`
      create function remember_doctor_name() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        insert into doctor_names values (new.first_name_key), (new.last_name_key) on conflict do nothing;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger remember_doctor_name after insert or update of first_name, last_name on doctors
      for each row execute function remember_doctor_name()`.execute(db)

    await matchingNames(db)
    await createSearchIndexes(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`drop table time_off, weekly_hours, visit_types, doctors, doctor_names`.execute(db)
    await sql`drop function matching_names, remember_doctor_name, local_midnight, language_codes, fold`.execute(
      db,
    )
    await sql`drop extension fuzzystrmatch, unaccent, pg_trgm, btree_gist`.execute(db)
  },
}

/**
 * The names that a typed word means: that name, or those that begin so, or (if wanted) the nearest
 * ones, where two letters swapped count as one mistake.
 */
async function matchingNames(db: Kysely<unknown>) {
  await sql`
    create function matching_names(p_word text, p_forgiving boolean) returns text[]
    language plpgsql stable strict parallel safe set search_path = public, pg_temp as $$
    declare
      word text := fold(p_word);
      forgiven integer := case when length(word) >= 7 then 2 when length(word) >= 4 then 1 else 0 end;
      beyond text := chr(1114111);
      names text[];
    begin
      select array_agg(name) into names from doctor_names where name = word;
      if names is null and length(word) >= 2 then
        select array_agg(name) into names from doctor_names
        where name ~>=~ word and name ~<~ (word || beyond);
      end if;
      -- Nobody is called longer than this, and levenshtein() refuses longer words.
      if names is null and p_forgiving and forgiven > 0 and length(word) <= 60 then
        select array_agg(name) into names from (
          select name, mistakes, min(mistakes) over () as fewest
          from doctor_names, lateral (
            select levenshtein(name, word) - case
              when length(name) = length(word)
                and array(select unnest(string_to_array(name, null)) order by 1)
                  = array(select unnest(string_to_array(word, null)) order by 1) then 1
              else 0 end as mistakes
          ) as counted
          where (name % word or (name ~>=~ left(word, 1) and name ~<~ (left(word, 1) || beyond)))
            and length(name) between length(word) - 2 and length(word) + 2
        ) as near
        where mistakes = fewest and fewest <= forgiven;
      end if;
      return coalesce(names, '{}');
    end $$`.execute(db)
}

/**
 * Covering indexes: a page of results is read in its order from one of them alone, whatever other
 * filters are set, and only the ten doctors shown are then read from the table. Narrow entries
 * matter: a rare combination of filters has to pass many. A state is looked up as its cities.
 */
async function createSearchIndexes(db: Kysely<unknown>) {
  const orders = {
    next_free: ['next_free_at', 'id'],
    rating: ['rating', 'id'],
    price: ['consultation_price', 'id'],
  }
  const filters = [
    'id',
    'next_free_at',
    'rating',
    'consultation_price',
    'next_day_starts_at',
    'language_codes',
  ]
  for (const [order, columns] of Object.entries(orders)) {
    await createCoveringIndex(db, `doctors_by_${order}`, columns, filters)
    await createCoveringIndex(
      db,
      `doctors_by_specialty_and_${order}`,
      ['specialty', ...columns],
      [...filters, 'city'],
    )
    await createCoveringIndex(db, `doctors_by_city_and_${order}`, ['city', ...columns], filters)
  }
  const all = [...filters, 'specialty', 'city', 'first_name_key', 'last_name_key']
  await createCoveringIndex(db, 'doctors_by_specialty_and_city', ['specialty', 'city'], filters)
  await createCoveringIndex(db, 'doctors_by_first_name', ['first_name_key'], all)
  await createCoveringIndex(db, 'doctors_by_last_name', ['last_name_key'], all)
  await sql`create index doctors_by_id on doctors using hash (id)`.execute(db)
  await sql`create index doctors_stale on doctors (openings_stale_at) where active`.execute(db)
}

async function createCoveringIndex(
  db: Kysely<unknown>,
  name: string,
  key: string[],
  covered: string[],
) {
  const list = (columns: string[]) => sql.join(columns.map((column) => sql.ref(column)))
  const included = covered.filter((column) => !key.includes(column))
  await sql`
    create index ${sql.ref(name)} on doctors (${list(key)}) include (${list(included)})
    where active`.execute(db)
}
