import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#db/connect'
import { testDb } from '#testing/test-db'

const prepared = sql<{ statement: string }>`select statement from pg_prepared_statements order by 1`

test('a statement is prepared once for each connection, whatever its values', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.backendUrl, max: 1 })
  const named = (city: string) =>
    db.selectFrom('doctors').select('id').where('city', '=', city).execute()

  for (const city of ['Chicago', 'Boston', 'Chicago']) await named(city)

  const { rows } = await prepared.execute(db)
  expect(rows.map(({ statement }) => statement)).toEqual([
    'select "id" from "doctors" where "city" = $1',
    'select statement from pg_prepared_statements order by 1',
  ])
})

test('what begins, ends or changes the schema is not prepared', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.ownerUrl, max: 1 })

  await db.transaction().execute(async (tx) => {
    await sql`create table mine (id integer)`.execute(tx)
    await sql`set local lock_timeout = 100`.execute(tx)
  })

  const { rows } = await prepared.execute(db)
  expect(rows).toEqual([{ statement: 'select statement from pg_prepared_statements order by 1' }])
})

test('however many statements there are, a connection prepares a limited number', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.backendUrl, max: 1 })

  for (let n = 1; n <= 520; n++) await sql`select ${sql.lit(n)}::integer`.execute(db)

  const { rows } = await sql`select 1 from pg_prepared_statements`.execute(db)
  expect(rows).toHaveLength(500)
})

test('behind a transaction pooler nothing is prepared', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.backendUrl, max: 1, namedStatements: false })
  await db.selectFrom('doctors').select('id').where('city', '=', 'Boston').execute()

  const { rows } = await prepared.execute(db)

  expect(rows).toEqual([])
})

test('a session gives up on what takes too long, and says who it is', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.backendUrl, max: 1, statementTimeoutSeconds: 1 })

  const { rows } = await sql`
    select name, setting from pg_settings where name in ('application_name',
      'idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout')
    order by name`.execute(db)
  const endless = sql`select pg_sleep(30)`.execute(db)

  await expect(endless).rejects.toMatchObject({ code: '57014' })
  expect(rows).toEqual([
    { name: 'application_name', setting: 'doktolib' },
    { name: 'idle_in_transaction_session_timeout', setting: '10000' },
    { name: 'lock_timeout', setting: '2000' },
    { name: 'statement_timeout', setting: '1000' },
  ])
})

test('money and counts are numbers', async () => {
  await using database = await testDb()

  const { rows } = await sql`
    select 120.50::numeric(8, 2) as price, count(*) as count, sum(n) as sum
    from generate_series(1, 3) as n`.execute(database.db)

  expect(rows).toEqual([{ price: 120.5, count: 3, sum: 6 }])
})

test('a connection that the server ends is replaced by the next query', async () => {
  await using database = await testDb()
  await using db = connect({ url: database.urls.backendUrl, max: 1 })
  const pid = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
  const first = await pid()

  await sql`select pg_terminate_backend(${first}, 5000)`.execute(database.db)

  const second = await pid().catch(pid)
  expect(second).toBeGreaterThan(0)
  expect(second).not.toBe(first)
})
