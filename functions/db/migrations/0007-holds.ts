import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who may finish what was begun, and from where it was begun: known while the hold lives. */
export const holds: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table appointments
        add hold_token_hash bytea,
        add hold_address_hash bytea,
        add constraint hold_hashes_are_sha256 check (
          length(hold_token_hash) = 32 and length(hold_address_hash) = 32),
        add constraint known_only_while_held check (
          status = 'held' or (hold_token_hash is null and hold_address_hash is null))`.execute(db)
    await sql`
      create unique index appointments_by_hold_token on appointments (hold_token_hash)
      where hold_token_hash is not null`.execute(db)
    await sql`
      create index appointments_by_hold_address on appointments (hold_address_hash, hold_expires_at)
      where hold_address_hash is not null`.execute(db)
    await forgetHold(db)
    await confirmHold(db)
    await sql`grant update (hold_address_hash) on appointments to backend_user`.execute(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`revoke update (hold_address_hash) on appointments from backend_user`.execute(db)
    await sql`drop function confirm_hold`.execute(db)
    await sql`drop trigger forget_hold on appointments`.execute(db)
    await sql`drop function forget_hold`.execute(db)
    await sql`
      alter table appointments drop constraint known_only_while_held,
        drop constraint hold_hashes_are_sha256, drop hold_address_hash, drop hold_token_hash`.execute(
      db,
    )
  },
}

/** However a hold ends, and whoever ends it: what was known about it goes with it. */
async function forgetHold(db: Kysely<unknown>) {
  await sql`
    create function forget_hold() returns trigger language plpgsql as $$
    begin
      new.hold_token_hash := null;
      new.hold_address_hash := null;
      new.hold_expires_at := null;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger forget_hold before update of status on appointments for each row
    when (old.status = 'held' and new.status <> 'held') execute function forget_hold()`.execute(db)
}

/**
 * Makes a hold the appointment of a patient, for whoever has its token. With the owner's rights:
 * the API must not be able to say who comes to an appointment that exists.
 *
 * A hold that lives keeps its time. One that has ended and that nobody took yet is like a free
 * time: it must be as long as the visit is now, and not lie in time off. No row: there is no such
 * hold, or somebody is about to take it; they are not waited for, because they may wait for us.
 */
async function confirmHold(db: Kysely<unknown>) {
  await sql`
    create function confirm_hold(
      p_token_hash bytea, p_doctor uuid, p_visit_type uuid, p_starts_at timestamptz,
      p_ends_at timestamptz, p_busy_until timestamptz, p_now timestamptz,
      p_patient uuid, p_mode text, p_price numeric, p_reason text
    ) returns setof appointments
    language sql security definer set search_path = public, pg_temp as $$
      with hold as materialized (
        select h.id from appointments h
        where h.hold_token_hash = p_token_hash and h.status = 'held'
          and h.doctor_id = p_doctor and h.visit_type_id = p_visit_type
          and h.starts_at = p_starts_at and h.ends_at = p_ends_at and h.busy_until = p_busy_until
          and (h.hold_expires_at > p_now or not exists (
            select from time_off t where t.doctor_id = p_doctor
            and t.starts_at < p_busy_until and t.ends_at > p_starts_at))
        for update skip locked
      )
      update appointments a set
        status = 'confirmed', patient_id = p_patient, mode = p_mode, price = p_price,
        reason = p_reason, version = a.version + 1, updated_at = p_now
      from hold where a.id = hold.id
      returning a.*
    $$`.execute(db)
  await sql`revoke execute on function confirm_hold from public`.execute(db)
  await sql`grant execute on function confirm_hold to backend_user`.execute(db)
}
