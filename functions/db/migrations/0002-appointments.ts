import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Patients and appointments, with the promise that nobody shares a time of one doctor. */
export const appointments: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table patients (
        id uuid primary key default gen_random_uuid(),
        first_name text not null check (first_name <> ''),
        last_name text not null check (last_name <> ''),
        email text not null check (email <> ''),
        email_verified_at timestamptz,
        phone text,
        language text not null default 'en',
        time_zone text,
        seeded boolean not null default false,
        created_at timestamptz not null default now()
      )`.execute(db)
    await sql`
      create unique index one_patient_per_verified_email on patients (lower(email))
      where email_verified_at is not null`.execute(db)

    await sql`
      create table appointments (
        id uuid primary key default gen_random_uuid(),
        doctor_id uuid not null references doctors,
        visit_type_id uuid not null references visit_types,
        patient_id uuid references patients deferrable initially deferred,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        busy_until timestamptz not null,
        status text not null,
        version integer not null default 1,
        mode text not null check (mode in ('in_person', 'video')),
        price numeric(8, 2) not null check (price >= 0),
        reason text,
        cancel_reason text,
        hold_expires_at timestamptz,
        seeded boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint known_status check (
          status in ('held', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')),
        constraint bounded_length check (
          ends_at > starts_at and ends_at - starts_at <= interval '8 hours'
          and busy_until >= ends_at and busy_until - ends_at <= interval '2 hours'),
        constraint held_until_expiry check (status <> 'held' or hold_expires_at is not null),
        constraint somebody_comes check (status in ('held', 'cancelled') or patient_id is not null)
      ) with (fillfactor = 90)`.execute(db)
    await sql`
      alter table appointments add constraint no_overlap
      exclude using gist (doctor_id with =, tstzrange(starts_at, busy_until) with &&)
      where (status in ('held', 'confirmed', 'arrived', 'completed'))`.execute(db)
    await sql`
      create index appointments_by_doctor on appointments (doctor_id, starts_at)
      include (busy_until, hold_expires_at, status)
      where status in ('held', 'confirmed', 'arrived', 'completed')`.execute(db)
    await sql`create index appointments_by_patient on appointments (patient_id, starts_at)`.execute(
      db,
    )

    await sql`
      create table appointment_events (
        id bigint generated always as identity primary key,
        appointment_id uuid not null references appointments on delete cascade,
        at timestamptz not null default now(),
        status text not null,
        version integer not null,
        starts_at timestamptz not null
      )`.execute(db)
    await sql`create index appointment_events_by_appointment on appointment_events (appointment_id)`.execute(
      db,
    )
    await sql`
      create function record_appointment_event() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        insert into appointment_events (appointment_id, status, version, starts_at)
        values (new.id, new.status, new.version, new.starts_at);
        return null;
      end $$`.execute(db)
    await sql`
      create trigger record_appointment_event after insert or update of status, version, starts_at
      on appointments for each row execute function record_appointment_event()`.execute(db)

    await guardTimeOff(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`drop trigger take_time_off_lock on time_off`.execute(db)
    await sql`drop table appointment_events, appointments, patients`.execute(db)
    await sql`drop function record_appointment_event, refuse_during_time_off, take_time_off_lock,
      doctor_lock`.execute(db)
  },
}

/**
 * Time off cannot race with a booking: whoever books holds the doctor's lock in common, whoever
 * writes time off holds it alone, so each sees what the other committed.
 */
async function guardTimeOff(db: Kysely<unknown>) {
  await sql`
    create function doctor_lock(doctor uuid) returns bigint language sql immutable
    return hashtextextended('doctor:' || doctor, 0)`.execute(db)
  await sql`
    create function refuse_during_time_off() returns trigger language plpgsql as $$
    begin
      if new.status not in ('held', 'confirmed', 'arrived', 'completed') then
        return new;
      end if;
      perform pg_advisory_xact_lock_shared(doctor_lock(new.doctor_id));
      if exists (
        select from time_off where doctor_id = new.doctor_id
        and starts_at < new.busy_until and ends_at > new.starts_at
      ) then
        raise exclusion_violation using constraint = 'no_time_off',
          message = 'the doctor is away at this time';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger refuse_during_time_off before insert or update of doctor_id, starts_at, busy_until
    on appointments for each row execute function refuse_during_time_off()`.execute(db)
  await sql`
    create function take_time_off_lock() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(doctor_lock(new.doctor_id));
      return new;
    end $$`.execute(db)
  await sql`
    create trigger take_time_off_lock before insert or update on time_off
    for each row execute function take_time_off_lock()`.execute(db)
}
