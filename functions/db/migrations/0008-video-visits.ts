import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Whether a doctor can be met by video, kept with the doctor and told in a column that every
 * covering index of the search has: it held the codes of languages, and now also says VIDEO, in
 * capitals, which no code of a language is written in.
 */
export const videoVisits: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table doctors add offers_video boolean not null default false`.execute(db)
    await sql`
      create function keep_offers_video() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        doctor uuid := case when tg_op = 'DELETE' then old.doctor_id else new.doctor_id end;
        offered boolean;
      begin
        if current_setting('doktolib.bulk', true) is distinct from 'on' then
          -- In the order in which bookings take the two.
          perform pg_advisory_xact_lock(doctor_lock(doctor));
          perform from doctors where id = doctor for no key update;
        end if;
        offered := exists (
          select from visit_types where doctor_id = doctor and active and mode = 'video');
        update doctors set offers_video = offered where id = doctor and offers_video <> offered;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger keep_offers_video after insert or update of mode, active or delete on visit_types
      for each row execute function keep_offers_video()`.execute(db)
    await sql`
      update doctors set offers_video = true where exists (
        select from visit_types v where v.doctor_id = doctors.id and v.active and v.mode = 'video')
    `.execute(db)
    await sql`alter table doctors rename language_codes to search_marks`.execute(db)
    await sql`
      alter table doctors alter search_marks set expression as (
        language_codes(languages) || case when offers_video then ' VIDEO' else '' end)`.execute(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`
      alter table doctors alter search_marks set expression as (language_codes(languages))`.execute(
      db,
    )
    await sql`alter table doctors rename search_marks to language_codes`.execute(db)
    await sql`drop trigger keep_offers_video on visit_types`.execute(db)
    await sql`drop function keep_offers_video`.execute(db)
    await sql`alter table doctors drop offers_video`.execute(db)
  },
}
