import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a booking leaves beside the appointment: the answer to repeat, the link, the message. */
export const bookingRecords: Migration = {
  async up(db: Kysely<unknown>) {
    // The answer is encrypted with the client's key, of which only the hash is kept.
    await sql`
      create table idempotency_keys (
        scope text not null,
        key_hash bytea not null,
        request_hash bytea not null,
        body bytea,
        created_at timestamptz not null,
        primary key (scope, key_hash)
      )`.execute(db)
    await sql`create index idempotency_keys_by_age on idempotency_keys (created_at)`.execute(db)

    await sql`
      create table manage_tokens (
        token_hash bytea primary key check (length(token_hash) = 32),
        appointment_id uuid not null references appointments on delete cascade,
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      )`.execute(db)
    await sql`create index manage_tokens_by_appointment on manage_tokens (appointment_id)`.execute(
      db,
    )

    await sql`
      create table notifications (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('appointment.confirmed')),
        appointment_id uuid not null references appointments on delete cascade,
        dedupe_key text not null unique,
        state text not null default 'pending' check (state in ('pending', 'sent', 'dropped')),
        due_at timestamptz not null default now(),
        sent_at timestamptz,
        created_at timestamptz not null default now()
      )`.execute(db)
    await sql`
      create index notifications_due on notifications (due_at) where state = 'pending'`.execute(db)
    await sql`
      create index notifications_by_appointment on notifications (appointment_id)`.execute(db)
  },

  async down(db: Kysely<unknown>) {
    await sql`drop table notifications, manage_tokens, idempotency_keys`.execute(db)
  },
}
