import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import { connect } from '#db/connect'
import { API_PREFIX } from '#vocabulary/api'
import { type Door, openServerDoor } from '#testing/doors'
import { bookingOf, bookUntilTrouble, manyWishes, type Outcome } from '#testing/eager-clients'
import { type FragilePostgres, fragilePostgres } from '#testing/fragile-postgres'
import { testDb } from '#testing/test-db'

test('what was acknowledged is there after the API is killed, and who heard nothing may ask again', async () => {
  await using database = await testDb()
  const wishes = await manyWishes(database.owner)

  for (let round = 1; round <= 20; round++) {
    await using door = await openServerDoor({ DATABASE_URL: database.urls.backendUrl })
    const outcome = await bookUntilTrouble(door, wishes, (count) => {
      if (count === 1 + ((round * 7) % 40)) void door.kill()
    })
    await using next = await openServerDoor({ DATABASE_URL: database.urls.backendUrl })

    expect(outcome.acknowledged.length).toBeGreaterThan(0)
    expect(await found(database.urls.ownerUrl, outcome.acknowledged)).toBe(
      outcome.acknowledged.length,
    )
    expect(await askAgain(next, outcome)).toEqual(outcome.unknown.map(() => 201))
  }
}, 120_000)

test('what was acknowledged is there after the database is killed, and the API finds it again', async () => {
  await using postgres = await fragilePostgres()
  await using door = await openServerDoor({ DATABASE_URL: postgres.backendUrl })
  const wishes = await inDatabase(postgres, (owner) => manyWishes(owner))

  for (let round = 1; round <= 30; round++) {
    const outcome = await bookUntilTrouble(door, wishes, (count) => {
      if (count === 1 + ((round * 7) % 40)) void postgres.kill(round % 2 ? 'SIGKILL' : 'SIGQUIT')
    })
    const refusal = await door.send({ path: `${API_PREFIX}/health` })
    await postgres.start()
    const seconds = await recovered(door)

    expect(refusal.status).toBe(503)
    expect(seconds).toBeLessThan(10)
    expect(outcome.acknowledged.length).toBeGreaterThan(0)
    expect(await found(postgres.urls.ownerUrl, outcome.acknowledged)).toBe(
      outcome.acknowledged.length,
    )
    expect(await askAgain(door, outcome)).toEqual(outcome.unknown.map(() => 201))
  }
}, 180_000)

test('a database that acknowledges before it has written loses bookings, and is found out', async () => {
  await using postgres = await fragilePostgres({
    synchronous_commit: 'off',
    wal_writer_delay: '10s',
  })
  await using door = await openServerDoor({ DATABASE_URL: postgres.backendUrl })
  const wishes = await inDatabase(postgres, (owner) => manyWishes(owner))

  const { acknowledged } = await bookUntilTrouble(door, wishes, (count) => {
    if (count === 40) void postgres.kill('SIGKILL')
  })
  await postgres.start()

  expect(await found(postgres.urls.ownerUrl, acknowledged)).toBeLessThan(acknowledged.length)
}, 60_000)

test('while the database is down everything is refused within five seconds, and comes back by itself', async () => {
  await using postgres = await fragilePostgres()
  await using door = await openServerDoor({ DATABASE_URL: postgres.backendUrl })
  const wishes = await inDatabase(postgres, (owner) => manyWishes(owner))
  const wish = wishes.next().value as BookAppointment
  const requests = [
    bookingOf(wish),
    { path: `${API_PREFIX}/doctors` },
    { path: `${API_PREFIX}/doctors/${wish.doctor_id}` },
    { path: `${API_PREFIX}/doctors/${wish.doctor_id}/slots` },
  ]
  const sendAll = () => Promise.all(requests.map((request) => door.send(request)))

  await postgres.kill('SIGKILL')
  const startedAt = performance.now()
  const refused = await sendAll()
  const secondsRefused = (performance.now() - startedAt) / 1_000
  await postgres.start()
  const secondsBack = await recovered(door)
  const served = await sendAll()

  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503, 503])
  expect(refused.every(({ headers }) => headers.get('Retry-After') === '5')).toBe(true)
  expect(secondsRefused).toBeLessThan(5)
  expect(secondsBack).toBeLessThan(10)
  expect(served.map(({ status }) => status)).toEqual([201, 200, 200, 200])
}, 60_000)

test('Postgres is asked to write before it acknowledges', async () => {
  await using postgres = await fragilePostgres()
  await using db = connect({ url: postgres.backendUrl })

  const { rows } = await sql`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`.execute(db)

  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
})

async function inDatabase<T>(
  { urls }: FragilePostgres,
  work: (owner: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  await using owner = connect({ url: urls.ownerUrl, statementTimeoutSeconds: 60 })
  return await work(owner)
}

async function found(ownerUrl: string, booked: readonly BookedAppointment[]): Promise<number> {
  await using owner = connect({ url: ownerUrl })
  const { count } = await owner
    .selectFrom('appointments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(
      'id',
      'in',
      booked.map(({ id }) => id),
    )
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  return count
}

async function askAgain(door: Door, { unknown }: Outcome): Promise<number[]> {
  const answers = await Promise.all(unknown.map((wish) => door.send(bookingOf(wish))))
  return answers.map(({ status }) => status)
}

async function recovered(door: Door): Promise<number> {
  const startedAt = performance.now()
  while ((await door.send({ path: `${API_PREFIX}/health` })).status !== 200) await sleep(20)
  return (performance.now() - startedAt) / 1_000
}
