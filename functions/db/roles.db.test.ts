import { type Kysely, sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { connect } from '#db/connect'
import type { Database } from '#db/schema'
import { aBooking, aDoctor, aPatient, fromTomorrow } from '#testing/builders'
import { aHoldOf, bookHeld, hold } from '#testing/holding'
import { testApp } from '#testing/test-app'
import { type TestDb, testDb } from '#testing/test-db'

const closedToTheApi = [
  'delete from appointments',
  'truncate appointments cascade',
  'alter table appointments drop constraint no_overlap',
  'drop table appointments',
  "update appointments set starts_at = now(), ends_at = now() + interval '1 hour'",
  'update appointments set patient_id = null',
  "update appointments set hold_token_hash = sha256('mine')",
  "update appointments set hold_expires_at = 'infinity'",
  'update appointments set version = 2, price = 0',
  'select * from patients',
  "update patients set email = 'mine@example.com'",
  'delete from patients',
  'select * from notifications',
  'select * from appointment_events',
  'insert into appointment_events (appointment_id, status, version, starts_at) values (null, null, 1, now())',
  'delete from appointment_events',
  'delete from manage_tokens',
  "update manage_tokens set expires_at = 'infinity'",
  'update doctors set rating = 5',
  'delete from doctors',
  'delete from time_off',
  'select * from kysely_migration',
  'create table mine (id integer)',
  'alter table appointments disable trigger all',
  "set session_replication_role = 'replica'",
  'set role doktolib_owner',
]

test('the API can neither undo what happened nor read who a patient is', async () => {
  await using database = await testDb()

  expect(await notRefused(database.db, closedToTheApi)).toEqual([])
})

test('what the API may do is all that holding and booking need', async () => {
  await using app = await testApp()
  const doctor = await aDoctor(app.owner, fromTomorrow())
  const { held } = await hold(app, await aBooking(app.db, doctor))

  const answer = await app.post('/appointments', await aBooking(app.db, doctor), {
    'Idempotency-Key': 'k',
  })
  const fromHold = await bookHeld(app, { ...aHoldOf(held), patient: aPatient() }, held.hold_token)

  expect([answer.status, fromHold.status]).toEqual([201, 201])
})

const closedToJobs = [
  'select reason from appointments',
  'update appointments set version = 2',
  'select hold_token_hash from appointments',
  'select hold_address_hash from appointments',
  'select phone from patients',
  'select token_hash from manage_tokens',
  'select * from idempotency_keys',
  'delete from notifications',
  "insert into notifications (kind, appointment_id, dedupe_key) values ('appointment.confirmed', gen_random_uuid(), 'x')",
  'update notifications set appointment_id = gen_random_uuid()',
  'update doctors set active = false',
  'select refresh_openings(gen_random_uuid(), now())',
]

test('background work reads what a mail says, and changes only what it has sent', async () => {
  await using database = await testDb()
  await using jobs = connect({ url: database.urls.jobsUrl, max: 1 })

  expect(await notRefused(jobs, closedToJobs)).toEqual([])
})

const closedToReaders = [
  'select first_name from patients',
  'select * from appointments',
  'select patient_id from appointments',
  'select hold_token_hash from appointments',
  'select hold_address_hash from appointments',
  'select reason from appointments',
  'select cancel_reason from appointments',
  'select reason from time_off',
  'select * from appointment_events',
  'select * from notifications',
  'select * from manage_tokens',
  'select * from idempotency_keys',
  'insert into doctors default values',
  'update doctors set active = false',
  'select refresh_stale_openings(now(), 1)',
  "select confirm_hold('', null, null, now(), now(), now(), now(), null, '', 0, '')",
]

test('whoever only reads figures learns nobody’s name and changes nothing', async () => {
  await using database = await testDb()
  await using reader = await asReader(database)

  expect(await notRefused(reader, closedToReaders)).toEqual([])
})

test('whoever only reads figures can count visits', async () => {
  await using database = await testDb()
  await using reader = await asReader(database)

  const { rows } = await sql`
    select d.specialty, count(*) from appointments a join doctors d on d.id = a.doctor_id
    where a.status = 'confirmed' group by d.specialty`.execute(reader)

  expect(rows).toEqual([])
})

test('a table of one’s own does not stand in for ours where the owner’s rights apply', async () => {
  await using database = await testDb()
  const doctor = await aDoctor(database.owner)
  const session = await database.db.startTransaction().execute()
  await sql`create temporary table doctors (id uuid, active boolean)`.execute(session)
  await sql`create temporary table appointments (doctor_id uuid)`.execute(session)

  await sql`select refresh_openings(${doctor.id}, now())`.execute(session)

  expect(await nextStarts(database, doctor.id)).toHaveLength(8)
  await session.rollback().execute()
})

async function nextStarts({ owner }: TestDb, id: string): Promise<Date[]> {
  const { next_starts } = await owner
    .selectFrom('doctors')
    .select('next_starts')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return next_starts
}

/** The role has no password of its own here, so the superuser steps into it. */
async function asReader({ urls }: TestDb): Promise<Kysely<Database>> {
  const url = new URL(inject('superuserUrl'))
  url.pathname = new URL(urls.ownerUrl).pathname
  const reader = connect({ url: url.href, max: 1 })
  await sql`set session authorization readonly_user`.execute(reader)
  return reader
}

/** The statements that Postgres did not refuse for want of rights. */
async function notRefused(db: Kysely<Database>, statements: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const statement of statements) {
    const code = await sql
      .raw(statement)
      .execute(db)
      .then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    if (code !== '42501') found.push(`${statement} (${code})`)
  }
  return found
}
