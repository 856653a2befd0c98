import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#db/connect'
import { catalogueOf } from '#testing/catalogue'
import { somebodyWaits } from '#testing/rush'
import { emptyDb, testDb } from '#testing/test-db'
import { migrateDown, migrateTo, migrateToLatest, migrationStatus } from './migrate.ts'
import { migrations } from './migrations.ts'

const names = Object.keys(migrations)

test('migrations have names of their own, in the order in which they are applied', () => {
  expect(names).toEqual(names.toSorted())
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length)
  expect(names.filter((name) => !/^\d{4}-[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

test('each migration can be taken back, which leaves exactly what was before it', async () => {
  await using database = await emptyDb()
  await using db = connect({ url: database.ownerUrl, max: 1 })

  for (const name of names) {
    const before = await catalogueOf(db)
    const applied = await migrateTo(database.ownerUrl, name)
    const after = await catalogueOf(db)
    const takenBack = await migrateDown(database.ownerUrl)

    expect(await catalogueOf(db)).toEqual(before)
    expect(after).not.toEqual(before)
    expect([applied, takenBack]).toEqual([[name], [name]])
    await migrateTo(database.ownerUrl, name)
    expect(await catalogueOf(db)).toEqual(after)
  }
  expect(await migrateToLatest(database.ownerUrl)).toEqual([])
})

test('the schema is what was reviewed', async () => {
  await using database = await testDb()

  const lines = await catalogueOf(database.owner)

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('schema.snapshot.txt')
})

test('of eight who migrate an empty database at once, one does and the others find it done', async () => {
  for (let round = 1; round <= 3; round++) {
    await using database = await emptyDb()

    const runs = await Promise.all(
      Array.from({ length: 8 }, () => migrate('up', database.ownerUrl)),
    )

    expect(runs.map(({ output }) => output).toSorted()).toEqual([
      `Applied ${names.join(', ')}.\n`,
      ...Array.from({ length: 7 }, () => 'Nothing to do.\n'),
    ])
    expect(runs.every(({ code }) => code === 0)).toBe(true)
  }
})

test('who is killed in the middle leaves nothing half done', async () => {
  await using database = await emptyDb()
  await using db = connect({ url: database.ownerUrl, max: 2 })
  const before = await catalogueOf(db)
  // One of the migrations wants to change the rights of the schema, and has to wait for this.
  const blocker = await db.startTransaction().execute()
  await sql`grant usage on schema public to pg_monitor`.execute(blocker)

  const run = start('up', database.ownerUrl)
  await somebodyWaits(db)
  run.kill('SIGKILL')
  await once(run, 'close')
  await blocker.rollback().execute()

  expect(await migrateToLatest(database.ownerUrl)).toEqual(names)
  await migrateTo(database.ownerUrl, names[0] ?? '')
  await migrateDown(database.ownerUrl)
  expect(await catalogueOf(db)).toEqual(before)
})

test('a migration that fails says why, and takes back those before it', async () => {
  await using database = await emptyDb()
  await using db = connect({ url: database.ownerUrl, max: 1 })
  await sql`create table manage_tokens (mine integer)`.execute(db)
  const before = await catalogueOf(db)

  const run = await migrate('up', database.ownerUrl)

  expect(run).toEqual({ code: 1, output: '', errors: 'relation "manage_tokens" already exists\n' })
  expect(await catalogueOf(db)).toEqual(before)
})

test('who waits too long for another migration is told, and does not wait forever', async () => {
  await using database = await emptyDb()
  await using db = connect({ url: database.ownerUrl, max: 1 })
  await sql`select pg_advisory_lock(7236418035)`.execute(db)

  const waiting = migrateToLatest(database.ownerUrl, 1)

  await expect(waiting).rejects.toThrow('Somebody else has been migrating this database for 1 s.')
})

test('the command says what it did and what is pending', async () => {
  await using database = await emptyDb()
  const { ownerUrl } = database

  const outputs = []
  for (const command of ['status', 'up', 'up', 'down', 'status']) {
    const { code, output } = await migrate(command, ownerUrl)
    outputs.push({ code, output: output.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then') })
  }

  const last = names.at(-1)
  expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
  expect(outputs.map(({ output }) => output)).toEqual([
    names.map((name) => `${name}  pending\n`).join(''),
    `Applied ${names.join(', ')}.\n`,
    'Nothing to do.\n',
    `Took back ${last}.\n`,
    names.map((name) => `${name}  ${name === last ? 'pending' : 'then'}\n`).join(''),
  ])
  expect((await migrationStatus(ownerUrl)).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['no command', '', 'postgresql://127.0.0.1/x?sslmode=disable', 2, 'Usage'],
  [
    'a command that does not exist',
    'sideways',
    'postgresql://127.0.0.1/x?sslmode=disable',
    2,
    'Usage',
  ],
  ['no address', 'up', '', 2, 'Usage'],
  [
    'a server that is not there',
    'up',
    'postgresql://localhost:1/x?sslmode=disable',
    1,
    'ECONNREFUSED',
  ],
])('with %s the command fails and says so', async (_, command, url, code, words) => {
  const run = await migrate(command, url)

  expect(run.code).toBe(code)
  expect(run.errors).toContain(words)
  expect(run.output).toBe('')
})

function start(command: string, url: string) {
  const script = join(import.meta.dirname, '../../bin/migrate.ts')
  return spawn(process.execPath, [script, ...(command ? [command] : [])], {
    env: { PATH: process.env['PATH'], ...(url ? { DATABASE_URL: url } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function migrate(command: string, url: string) {
  const child = start(command, url)
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: code as number, output, errors }
}
