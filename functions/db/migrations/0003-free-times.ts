import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Which starts a doctor offers, and which of them are free. Every answer about time comes from
 * here: search, the doctor's page and the booking itself.
 */
export const freeTimes: Migration = {
  async up(db: Kysely<unknown>) {
    await instantAt(db)
    await startOfDay(db)
    await rfc3339(db)
    await offeredStarts(db)
    await freeSlots(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`drop function free_slots, offered_starts, rfc3339, start_of_day, instant_at`.execute(
      db,
    )
  },
}

/**
 * The instant of a wall-clock time: null for a time that clocks skip in spring, the first of the
 * two for a time that comes twice in autumn (`AT TIME ZONE` alone would shift the one and choose
 * the second of the other).
 */
async function instantAt(db: Kysely<unknown>) {
  await sql`
    create function instant_at(wall timestamp, zone text) returns timestamptz
    language plpgsql immutable strict parallel safe as $$
    declare
      guess timestamptz := wall at time zone zone;
      hours_before timestamptz := guess - interval '6 hours';
      first_guess timestamptz :=
        (wall - ((hours_before at time zone zone) - (hours_before at time zone 'UTC'))) at time zone 'UTC';
    begin
      if (first_guess at time zone zone) = wall then
        return least(guess, first_guess);
      end if;
      if (guess at time zone zone) = wall then
        return guess;
      end if;
      return null;
    end $$`.execute(db)
}

/** Midnight, or where clocks skip it the first time of that day. */
async function startOfDay(db: Kysely<unknown>) {
  await sql`
    create function start_of_day(day date, zone text) returns timestamptz
    language sql immutable strict parallel safe as $$
      select coalesce(instant_at(day::timestamp, zone), day::timestamp at time zone zone)
    $$`.execute(db)
}

/** An instant as RFC 3339 text with the offset that the zone has at that time. */
async function rfc3339(db: Kysely<unknown>) {
  await sql`
    create function rfc3339(at timestamptz, zone text) returns text
    language sql immutable strict parallel safe as $$
      select to_char(at at time zone zone, 'YYYY-MM-DD"T"HH24:MI:SS')
        || case when ahead < interval '0' then '-' else '+' end
        || to_char(greatest(ahead, -ahead), 'HH24:MI')
      from (select (at at time zone zone) - (at at time zone 'UTC') as ahead) as offsets
    $$`.execute(db)
}

/** All starts on the doctor's grid in [p_from, p_until), whether free or taken. */
async function offeredStarts(db: Kysely<unknown>) {
  await sql`
    create function offered_starts(
      p_doctor uuid, p_visit_type uuid, p_from timestamptz, p_until timestamptz, p_now timestamptz
    ) returns table (starts_at timestamptz, ends_at timestamptz, busy_until timestamptz)
    language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
    declare
      d record;
      earliest timestamptz;
      latest timestamptz;
    begin
      select o.time_zone as zone, o.slot_minutes, o.min_notice_minutes, o.horizon_days,
        v.minutes, v.buffer_minutes into d
      from doctors o join visit_types v on v.doctor_id = o.id
      where o.id = p_doctor and v.id = p_visit_type and o.active and v.active;
      if not found then
        return;
      end if;
      earliest := greatest(p_from, p_now + make_interval(mins => d.min_notice_minutes));
      latest := least(p_until,
        start_of_day((p_now at time zone d.zone)::date + d.horizon_days + 1, d.zone));
      if earliest >= latest then
        return;
      end if;

      return query
      with day as (
        select generate_series(
          date_trunc('day', earliest at time zone d.zone), latest at time zone d.zone,
          interval '1 day') as midnight
      ), opening as materialized (
        select midnight, w.opens, w.closes,
          instant_at(midnight + make_interval(mins => w.opens), d.zone) as first,
          instant_at(midnight + make_interval(mins => w.closes), d.zone) as last,
          (midnight + make_interval(mins => w.closes)) at time zone d.zone as skipped_last
        from day join weekly_hours w
          on w.doctor_id = p_doctor and w.weekday = extract(isodow from midnight)
      ), start as materialized (
        -- A day that closes at a time that clocks skip lasts as long as it would have.
        select coalesce(last, skipped_last) as until, case
          -- No clock change in between: plain addition is right and much cheaper.
          when last - first = make_interval(mins => closes - opens)
            then first + make_interval(mins => minute - opens)
          else instant_at(midnight + make_interval(mins => minute), d.zone)
        end as at
        from opening, generate_series(opens, closes - d.minutes, d.slot_minutes::integer) as minute
      )
      select at, at + make_interval(mins => d.minutes),
        at + make_interval(mins => d.minutes + d.buffer_minutes)
      from start
      where at >= earliest and at < latest and at + make_interval(mins => d.minutes) <= until
      order by at;
    end $$`.execute(db)
}

/**
 * The offered starts that nobody holds, in order, at most p_limit of them. Looked for a fortnight
 * at a time, so that the next few cost little and a doctor who is booked out is still found.
 */
async function freeSlots(db: Kysely<unknown>) {
  await sql`
    create function free_slots(
      p_doctor uuid, p_visit_type uuid, p_from timestamptz, p_until timestamptz, p_now timestamptz,
      p_limit integer
    ) returns table (starts_at timestamptz, ends_at timestamptz)
    language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
    declare
      chunk_start timestamptz := greatest(p_from, p_now);
      chunk_end timestamptz;
      horizon timestamptz;
      busy tstzmultirange;
      found_now integer;
      wanted integer := p_limit;
    begin
      select p_now + make_interval(days => horizon_days + 2) into horizon
      from doctors where id = p_doctor and active;
      if not found then
        return;
      end if;
      horizon := least(horizon, p_until);
      while chunk_start < horizon and wanted > 0 loop
        chunk_end := least(chunk_start + interval '14 days', horizon);
        select coalesce(range_agg(taken), '{}') into busy from (
          -- No appointment is longer than 10 hours with its buffer (constraint bounded_length).
          select tstzrange(a.starts_at, a.busy_until) as taken from appointments a
          where a.doctor_id = p_doctor and a.status in ('held', 'confirmed', 'arrived', 'completed')
            and a.starts_at > chunk_start - interval '10 hours'
            and a.starts_at < chunk_end + interval '10 hours'
            and (a.status <> 'held' or a.hold_expires_at > p_now)
          union all
          select tstzrange(t.starts_at, t.ends_at) from time_off t
          where t.doctor_id = p_doctor and t.ends_at > chunk_start
            and t.starts_at < chunk_end + interval '10 hours'
        ) as taken_times;
        return query
          select o.starts_at, o.ends_at
          from offered_starts(p_doctor, p_visit_type, chunk_start, chunk_end, p_now) o
          where not busy && tstzrange(o.starts_at, o.busy_until)
          order by o.starts_at limit wanted;
        get diagnostics found_now = row_count;
        wanted := wanted - found_now;
        chunk_start := chunk_end;
      end loop;
    end $$`.execute(db)
}
