import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const roleNames = ['backend_user', 'readonly_user', 'jobs_user']

/** Those that run with the owner's rights. The others can do no more than whoever calls them. */
const privileged = sql.raw(`remember_doctor_name, record_appointment_event, keep_available_days,
  openings_changed, openings_changed_by_doctor, openings_changed_by_appointment, refresh_openings,
  refresh_stale_openings`)

/**
 * Who may do what with the tables. The roles belong to the cluster, so they may exist already;
 * they cannot log in until an operator gives them a password.
 */
export const roles: Migration = {
  async up(db: Kysely<unknown>) {
    for (const role of roleNames) {
      await sql`
        do $$ begin
          create role ${sql.ref(role)} nologin;
        exception when duplicate_object or unique_violation then null;
        end $$`.execute(db)
      await sql`grant usage on schema public to ${sql.ref(role)}`.execute(db)
    }
    await sql`revoke execute on function ${privileged} from public`.execute(db)
    await backendRights(db)
    await jobsRights(db)
    await readonlyRights(db)
  },

  async down(db: Kysely<unknown>) {
    for (const role of roleNames) {
      await sql`revoke all on all tables in schema public from ${sql.ref(role)}`.execute(db)
      await sql`revoke all on all functions in schema public from ${sql.ref(role)}`.execute(db)
      await sql`revoke usage on schema public from ${sql.ref(role)}`.execute(db)
    }
    await sql`grant execute on function ${privileged} to public`.execute(db)
  },
}

/** The API books, and deletes only retry keys; who a guest is, it writes and never reads. */
async function backendRights(db: Kysely<unknown>) {
  await sql`
    grant select on doctors, visit_types, weekly_hours, time_off, doctor_names, appointments,
      manage_tokens, idempotency_keys to backend_user`.execute(db)
  await sql`
    grant insert on doctors, visit_types, weekly_hours, patients, appointments, manage_tokens,
      idempotency_keys, notifications to backend_user`.execute(db)
  await sql`
    grant update (status, cancel_reason, updated_at) on appointments to backend_user`.execute(db)
  await sql`
    grant update (request_hash, body, created_at), delete on idempotency_keys to backend_user`.execute(
    db,
  )
  await sql`
    grant execute on function refresh_openings, refresh_stale_openings to backend_user`.execute(db)
}

/** Background work writes the mails: to whom, about which visit, with a link of their own. */
async function jobsRights(db: Kysely<unknown>) {
  await sql`
    grant select (id, first_name, last_name, specialty, address, city, state, time_zone)
    on doctors to jobs_user`.execute(db)
  await sql`grant select (id, name) on visit_types to jobs_user`.execute(db)
  await sql`
    grant select (id, first_name, last_name, email, language) on patients to jobs_user`.execute(db)
  await sql`
    grant select (id, doctor_id, visit_type_id, patient_id, starts_at, ends_at, status, version,
      mode, price, updated_at) on appointments to jobs_user`.execute(db)
  await sql`
    grant select, update (state, due_at, sent_at) on notifications to jobs_user`.execute(db)
  await sql`grant insert on manage_tokens to jobs_user`.execute(db)
}

/** Names of patients and what they wrote are no business of whoever reads figures. */
async function readonlyRights(db: Kysely<unknown>) {
  await sql`grant select on doctors, visit_types, weekly_hours to readonly_user`.execute(db)
  await sql`
    grant select (id, doctor_id, starts_at, ends_at) on time_off to readonly_user`.execute(db)
  await sql`
    grant select (id, doctor_id, visit_type_id, starts_at, ends_at, status, mode, price, created_at)
    on appointments to readonly_user`.execute(db)
}
