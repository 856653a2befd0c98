import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who may do what with the tables. The roles belong to the cluster, so they may exist already;
 * they cannot log in until an operator gives them a password.
 */
export const roles: Migration = {
  async up(db: Kysely<unknown>) {
    for (const role of ['backend_user', 'readonly_user', 'jobs_user']) {
      await sql`
        do $$ begin
          create role ${sql.ref(role)} nologin;
        exception when duplicate_object or unique_violation then null;
        end $$`.execute(db)
      await sql`grant usage on schema public to ${sql.ref(role)}`.execute(db)
    }
    await sql`revoke execute on all functions in schema public from public`.execute(db)

    await sql`grant select on doctors, visit_types, weekly_hours, time_off, doctor_names, patients,
      appointments, appointment_events, manage_tokens, idempotency_keys to backend_user`.execute(db)
    await sql`grant insert on doctors, visit_types, weekly_hours, time_off, patients, appointments,
      manage_tokens, idempotency_keys, notifications to backend_user`.execute(db)
    await sql`grant update on appointments, idempotency_keys to backend_user`.execute(db)
    await sql`grant delete on idempotency_keys to backend_user`.execute(db)

    await sql`grant select on doctors, visit_types, patients, appointments, notifications to jobs_user`.execute(
      db,
    )
    await sql`grant insert on manage_tokens to jobs_user`.execute(db)
    await sql`grant update (state, sent_at) on notifications to jobs_user`.execute(db)

    // Names of patients and what they wrote are no business of whoever reads figures.
    await sql`grant select on doctors, visit_types, weekly_hours, time_off to readonly_user`.execute(
      db,
    )
    await sql`
      grant select (id, doctor_id, visit_type_id, starts_at, ends_at, status, mode, price, created_at)
      on appointments to readonly_user`.execute(db)

    await sql`
      grant execute on all functions in schema public to backend_user, jobs_user, readonly_user`.execute(
      db,
    )
  },

  async down(db: Kysely<unknown>) {
    for (const role of ['backend_user', 'readonly_user', 'jobs_user']) {
      await sql`revoke all on all tables in schema public from ${sql.ref(role)}`.execute(db)
      await sql`revoke all on all functions in schema public from ${sql.ref(role)}`.execute(db)
      await sql`revoke usage on schema public from ${sql.ref(role)}`.execute(db)
    }
    await sql`grant execute on all functions in schema public to public`.execute(db)
  },
}
