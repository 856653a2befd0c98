import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from './postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

const thrownAway = { fsync: 'off', shared_buffers: '16MB', max_connections: '10' }

const start = (directory: string, log: (sentence: string) => void = () => {}, settings = {}) =>
  startPostgres({ directory, log, settings: { ...thrownAway, ...settings } })

async function ask({ superuserUrl }: PostgresServer, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: superuserUrl.replace('?sslmode=disable', '') })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

test('what was committed is there after a stop and a start, in a folder with spaces', async () => {
  using folder = temporaryFolder()
  chmodSync(folder.path, 0o755)
  const directory = join(folder.path, 'my clinic', 'données')
  const before = await start(directory)
  await ask(before, "create table visits as select 'Ann' as patient")
  await before.stop()

  const after = await start(directory)

  expect(await ask(after, 'select patient from visits')).toEqual([['Ann']])
  expect(after.folder).toBe(join(directory, 'cluster'))
  await after.stop()
})

test('a server that a killed start left behind gives way to the next one', async () => {
  using folder = temporaryFolder()
  const said: string[] = []
  const left = await start(folder.path)

  const next = await start(folder.path, (sentence) => said.push(sentence))

  await left.ended
  expect(said.join()).toContain('A PostgreSQL of an earlier run was still there; stopped')
  expect(await ask(next, 'select 1')).toEqual([[1]])
  await next.stop()
})

test('text sorts the same on every machine, and a password is needed', async () => {
  using folder = temporaryFolder()
  const server = await start(folder.path)

  const [row] = await ask(
    server,
    `select current_setting('server_encoding'), datlocprovider, datlocale from pg_database limit 1`,
  )
  const stranger = ask(
    { ...server, superuserUrl: server.superuserUrl.replace(/:[^:@]+@/, ':wrong@') },
    '',
  )

  expect(row).toEqual(['UTF8', 'b', 'C.UTF-8'])
  await expect(stranger).rejects.toThrow('password authentication failed')
  await server.stop()
})

test('a server that cannot start is quoted', async () => {
  using folder = temporaryFolder()

  await expect(start(folder.path, () => {}, { shared_buffers: 'much' })).rejects.toThrow(
    /PostgreSQL did not start[^]*shared_buffers/,
  )
})

test.runIf(process.getuid?.() === 0)(
  'in a folder that only root may enter, the data is kept outside, and begun anew with the folder',
  async () => {
    using folder = temporaryFolder()
    const directory = join(folder.path, 'postgres')
    chmodSync(folder.path, 0o700)
    const said: string[] = []
    const first = await start(directory, (sentence) => said.push(sentence))
    await ask(first, 'create table visits ()')
    await first.stop()
    const again = await start(directory)
    expect(await ask(again, 'select count(*) from visits')).toEqual([['0']])
    await again.stop()

    rmSync(directory, { recursive: true })
    const anew = await start(directory)

    expect(said.join()).toContain(first.folder)
    expect(first.folder.startsWith(directory)).toBe(false)
    await expect(ask(anew, 'select from visits')).rejects.toThrow('does not exist')
    await anew.stop()
    rmSync(anew.folder, { recursive: true })
    rmSync(`${anew.folder}.old`, { recursive: true })
    expect(existsSync(join(directory, 'cluster'))).toBe(false)
  },
)
