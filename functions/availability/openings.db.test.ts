import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/schema'
import { aBooking, aDoctor, aHold, fromTomorrow, type TestDoctor } from '#testing/builders'
import { freshlyFound, kept } from '#testing/kept-openings'
import { rivals, rush, somebodyWaits } from '#testing/rush'
import { testApp } from '#testing/test-app'
import { testDb } from '#testing/test-db'

const HOUR = 3_600_000

test.each<[string, (tx: Db, doctor: TestDoctor) => Promise<unknown>]>([
  [
    'new hours',
    (tx, { id }) =>
      tx.deleteFrom('weekly_hours').where('doctor_id', '=', id).where('opens', '=', 540).execute(),
  ],
  [
    'another length of the visit',
    (tx, { id }) =>
      tx
        .updateTable('visit_types')
        .set({ minutes: 45, buffer_minutes: 10 })
        .where('doctor_id', '=', id)
        .where('position', '=', 1)
        .execute(),
  ],
  [
    'a visit that is no longer offered',
    (tx, { id }) =>
      tx
        .updateTable('visit_types')
        .set({ active: false })
        .where('doctor_id', '=', id)
        .where('position', '=', 1)
        .execute(),
  ],
  [
    'another zone',
    (tx, { id }) =>
      tx
        .updateTable('doctors')
        .set({ time_zone: 'Pacific/Honolulu' })
        .where('id', '=', id)
        .execute(),
  ],
  [
    'another grid',
    (tx, { id }) =>
      tx.updateTable('doctors').set({ slot_minutes: 25 }).where('id', '=', id).execute(),
  ],
  [
    'a longer notice',
    (tx, { id }) =>
      tx.updateTable('doctors').set({ min_notice_minutes: 5_000 }).where('id', '=', id).execute(),
  ],
  [
    'a shorter horizon',
    (tx, { id }) =>
      tx
        .updateTable('doctors')
        .set({ horizon_days: 1, min_notice_minutes: 2_880 })
        .where('id', '=', id)
        .execute(),
  ],
  [
    'a doctor who stops',
    (tx, { id }) => tx.updateTable('doctors').set({ active: false }).where('id', '=', id).execute(),
  ],
  [
    'time off',
    (tx, { id }) =>
      tx
        .insertInto('time_off')
        .values({ doctor_id: id, starts_at: new Date(), ends_at: new Date(Date.now() + 72 * HOUR) })
        .execute(),
  ],
])('the kept times follow %s', async (_, change) => {
  await using database = await testDb()
  const doctor = await aBusyDoctor(database.owner)
  const before = await kept(database.owner, doctor)

  await database.owner.transaction().execute((tx) => change(tx, doctor))

  const after = await kept(database.owner, doctor)
  expect(after).not.toEqual(before)
  expect(after).toEqual(await freshlyFound(database.owner, doctor))
})

test('the kept times follow a booking, its cancellation, and time off that is taken back', async () => {
  await using app = await testApp()
  const doctor = await aBusyDoctor(app.owner)
  const before = await kept(app.owner, doctor)

  const { booked } = await rush(app, [await aBooking(app.db, doctor)])
  const afterBooking = await kept(app.owner, doctor)
  const { id } = booked[0] ?? {}
  await app.owner
    .updateTable('appointments')
    .set('status', 'cancelled')
    .where('id', '=', id ?? '')
    .execute()
  const afterCancelling = await kept(app.owner, doctor)
  await app.owner
    .insertInto('time_off')
    .values({
      doctor_id: doctor.id,
      starts_at: new Date(),
      ends_at: new Date(Date.now() + 72 * HOUR),
    })
    .execute()
  await app.owner.deleteFrom('time_off').execute()

  expect(afterBooking.starts).toEqual([...before.starts.slice(1), expect.any(Number)])
  expect(afterCancelling).toEqual(before)
  expect(await kept(app.owner, doctor)).toEqual(before)
})

test('a far visit that is cancelled is kept when there are few free times', async () => {
  await using app = await testApp()
  const doctor = await aDoctor(app.owner, { horizon_days: 7, hours: { 1: [[9, 11]] } })
  const wanted = await Promise.all([0, 1, 2, 3].map((at) => aBooking(app.db, doctor, at)))
  const { booked } = await rush(app, wanted)
  const last = booked.toSorted((a, b) => a.starts_at.localeCompare(b.starts_at)).at(-1)

  await app.owner
    .updateTable('appointments')
    .set('status', 'cancelled')
    .where('id', '=', last?.id ?? '')
    .execute()

  const { starts } = await kept(app.owner, doctor)
  expect(starts).toContain(Date.parse(last?.starts_at ?? ''))
  expect(starts).toEqual((await freshlyFound(app.owner, doctor)).starts)
})

test('bookings that commit at the same moment leave no time kept that is taken', async () => {
  await using app = await testApp({ connections: 30 })

  for (let round = 1; round <= 10; round++) {
    const doctor = await aBusyDoctor(app.owner)
    const wanted = await Promise.all(
      Array.from({ length: 24 }, (_, at) => aBooking(app.db, doctor, at)),
    )
    const { booked } = await rush(app, rivals(24, ...wanted))

    expect(booked).toHaveLength(24)
    expect(await kept(app.owner, doctor)).toEqual(await freshlyFound(app.owner, doctor))
  }
})

test('a far booking waits for a near one that moves what is kept as far as it', async () => {
  await using database = await testDb()
  const doctor = await aBusyDoctor(database.owner)
  const near = await Promise.all(
    Array.from({ length: 16 }, (_, at) => aBooking(database.db, doctor, at)),
  )
  const far = await aBooking(database.db, doctor, 16)
  const first = await database.owner.startTransaction().execute()
  for (const one of near) await aHold(first, one, new Date(Date.now() + HOUR))
  await sql`set constraints all immediate`.execute(first)

  const second = aHold(database.owner, far, new Date(Date.now() + HOUR))
  await somebodyWaits(database.owner)
  await first.commit().execute()
  await second

  const { starts } = await kept(database.owner, doctor)
  expect(starts).not.toContain(Date.parse(far.starts_at))
  expect(starts).toEqual((await freshlyFound(database.owner, doctor)).starts)
})

test('without the lock, the far booking would be kept as a free time', async () => {
  await using database = await testDb()
  await sql`do $$ begin
    execute replace(pg_get_functiondef('openings_changed_by_appointment'::regproc), 'for no key update', '');
  end $$`.execute(database.owner)
  const doctor = await aBusyDoctor(database.owner)
  const near = await Promise.all(
    Array.from({ length: 16 }, (_, at) => aBooking(database.db, doctor, at)),
  )
  const far = await aBooking(database.db, doctor, 16)
  const first = await database.owner.startTransaction().execute()
  for (const one of near) await aHold(first, one, new Date(Date.now() + HOUR))
  await sql`set constraints all immediate`.execute(first)

  await aHold(database.owner, far, new Date(Date.now() + HOUR))
  await first.commit().execute()

  expect((await kept(database.owner, doctor)).starts).toContain(Date.parse(far.starts_at))
})

test('the days on which a doctor works follow the hours, also when two write at once', async () => {
  await using database = await testDb()
  const doctor = await aDoctor(database.owner, { hours: { 1: [[9, 12]] } })
  const hours = (weekday: number) => ({ doctor_id: doctor.id, weekday, opens: 540, closes: 600 })
  const first = await database.owner.startTransaction().execute()
  await first.insertInto('weekly_hours').values(hours(3)).execute()

  const second = database.owner.insertInto('weekly_hours').values(hours(5)).execute()
  await somebodyWaits(database.owner)
  await first.commit().execute()
  await second

  const { available_days } = await database.owner
    .selectFrom('doctors')
    .select('available_days')
    .executeTakeFirstOrThrow()
  expect(available_days).toEqual(['Monday', 'Wednesday', 'Friday'])
})

/** Free mornings and afternoons from tomorrow on, whatever the hour is now. */
async function aBusyDoctor(owner: Db): Promise<TestDoctor> {
  const hours = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      day,
      [
        [9, 12],
        [13, 18],
      ] as const,
    ]),
  )
  return aDoctor(owner, { ...fromTomorrow(), hours, visitTypes: [{}, { minutes: 60 }] })
}
