import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The next few free starts, kept with each doctor for search, and renewed when anything changes. */
export const openings: Migration = {
  async up(db: Kysely<unknown>) {
    await refreshOpenings(db)
    await keepOpenings(db)
    await keepAvailableDays(db)
  },

  async down(db: Kysely<unknown>) {
    for (const table of ['appointments', 'weekly_hours', 'time_off', 'visit_types', 'doctors']) {
      await sql`drop trigger refresh_openings on ${sql.table(table)}`.execute(db)
    }
    await sql`drop trigger keep_available_days on weekly_hours`.execute(db)
    await sql`drop function keep_available_days, openings_changed, openings_changed_by_doctor,
      openings_changed_by_appointment, refresh_stale_openings, refresh_openings`.execute(db)
  },
}

/**
 * The next free starts of each doctor's first visit type are kept with the doctor, because search
 * sorts and filters by them. They go stale when the first of them is too near to be booked, when a
 * hold among them ends, and within the hour while there are fewer than wanted: each day ends later.
 */
async function refreshOpenings(db: Kysely<unknown>) {
  await sql`
    create function refresh_openings(p_doctor uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      visit record;
      starts timestamptz[];
      wanted constant integer := 8;
      hold_ends timestamptz;
    begin
      -- Locked first: the next statement then sees what whoever held the lock has committed.
      perform from doctors where id = p_doctor for no key update;
      select id, minutes into visit from visit_types
      where doctor_id = p_doctor and active order by position limit 1;
      select coalesce(array_agg(starts_at), '{}') into starts
      from free_slots(p_doctor, visit.id, p_now, 'infinity', p_now, wanted);
      select min(hold_expires_at) into hold_ends from appointments
      where doctor_id = p_doctor and status = 'held' and hold_expires_at > p_now
        and starts_at > p_now - interval '10 hours'
        and (cardinality(starts) < wanted or starts_at < starts[wanted]);
      update doctors set
        next_visit_type_id = visit.id,
        next_visit_minutes = visit.minutes,
        next_starts = starts,
        next_free_at = coalesce(starts[1], 'infinity'),
        openings_stale_at = least(
          starts[1] - make_interval(mins => min_notice_minutes), hold_ends,
          case when cardinality(starts) < wanted then p_now + interval '1 hour' end)
      where id = p_doctor;
    end $$`.execute(db)
  await sql`
    create function refresh_stale_openings(
      p_now timestamptz, p_limit integer, p_only uuid[] default null
    ) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      stale uuid;
      refreshed integer := 0;
    begin
      for stale in
        select id from doctors where active and openings_stale_at <= p_now
          and (p_only is null or id = any (p_only))
        order by openings_stale_at limit p_limit for no key update skip locked
      loop
        perform refresh_openings(stale, p_now);
        refreshed := refreshed + 1;
      end loop;
      return refreshed;
    end $$`.execute(db)
}

/**
 * Deferred to the commit: a booking must not hold the doctor's row while it waits for a rival's
 * insert, or the two would wait for each other. `doktolib.bulk` switches it off for bulk loads,
 * which refresh once at their end.
 */
async function keepOpenings(db: Kysely<unknown>) {
  await sql`
    create function openings_changed() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      doctor uuid := case when tg_op = 'DELETE' then old.doctor_id else new.doctor_id end;
    begin
      if current_setting('doktolib.bulk', true) is distinct from 'on' then
        perform refresh_openings(doctor, now());
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create function openings_changed_by_doctor() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if current_setting('doktolib.bulk', true) is distinct from 'on' then
        perform refresh_openings(new.id, now());
      end if;
      return null;
    end $$`.execute(db)
  for (const table of ['weekly_hours', 'time_off', 'visit_types']) {
    await sql`
      create constraint trigger refresh_openings after insert or update or delete on ${sql.table(table)}
      deferrable initially deferred for each row execute function openings_changed()`.execute(db)
  }
  await sql`
    create constraint trigger refresh_openings
    after update of time_zone, slot_minutes, min_notice_minutes, horizon_days, active on doctors
    deferrable initially deferred for each row execute function openings_changed_by_doctor()
  `.execute(db)

  // Most bookings lie beyond the few starts that are kept, and change nothing.
  await sql`
    create function openings_changed_by_appointment() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    declare
      last_kept timestamptz;
    begin
      if current_setting('doktolib.bulk', true) = 'on' then
        return null;
      end if;
      if tg_op = 'UPDATE' and old.doctor_id <> new.doctor_id then
        -- In one order for everybody, so that two who change places do not wait for each other.
        perform refresh_openings(least(old.doctor_id, new.doctor_id), now());
        perform refresh_openings(greatest(old.doctor_id, new.doctor_id), now());
        return null;
      end if;
      -- Locked: a rival who is about to commit may move what is kept as far as this appointment.
      select case when cardinality(next_starts) = 8
        then next_starts[8] + make_interval(mins => next_visit_minutes + 120) end
      into last_kept from doctors where id = new.doctor_id for no key update;
      if last_kept is null or new.starts_at < last_kept
        or (tg_op = 'UPDATE' and old.starts_at < last_kept) then
        perform refresh_openings(new.doctor_id, now());
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger refresh_openings
    after insert or update of doctor_id, starts_at, busy_until, status on appointments
    deferrable initially deferred for each row execute function openings_changed_by_appointment()
  `.execute(db)
}

async function keepAvailableDays(db: Kysely<unknown>) {
  await sql`
    create function keep_available_days() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      doctor uuid := case when tg_op = 'DELETE' then old.doctor_id else new.doctor_id end;
      days text[];
    begin
      if current_setting('doktolib.bulk', true) is distinct from 'on' then
        -- As for time off, and before the doctor's row: bookings take the two in this order.
        perform pg_advisory_xact_lock(doctor_lock(doctor));
        perform from doctors where id = doctor for no key update;
      end if;
      select coalesce(array_agg(name order by weekday), '{}') into days
      from (select distinct weekday from weekly_hours where doctor_id = doctor) worked
      join unnest('{Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday}'::text[])
        with ordinality as names (name, number) on number = weekday;
      update doctors set available_days = days where id = doctor and available_days <> days;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger keep_available_days after insert or update or delete on weekly_hours
    for each row execute function keep_available_days()`.execute(db)
}
