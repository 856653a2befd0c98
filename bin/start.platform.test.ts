import { createServer } from 'node:net'
import { join } from 'node:path'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { createClient } from '#client'
import { aPatient } from '#testing/builders'
import { descendantsOf, processesWorkingIn } from '#testing/descendants'
import { type Platform, startPlatform } from '#testing/platform'
import { prepareDatabase } from './platform/database.ts'
import { startPostgres } from './platform/postgres.ts'
import { isGoneWithin } from './platform/processes.ts'
import { openSecrets } from './platform/secrets.ts'
import manifest from '../package.json' with { type: 'json' }
import { temporaryFolder } from './platform/temporary-folder.ts'

const FEW = { SEED_NUM_DOCTORS: '5' }
const canLookAround = process.platform === 'linux'

async function book({ apiUrl }: Platform): Promise<string> {
  const client = createClient({ baseUrl: apiUrl })
  const { doctors } = await client.searchDoctors({ limit: 1 })
  const [slot] = doctors[0]?.next_slots ?? []
  const { manage_token } = await client.bookAppointment(
    {
      doctor_id: doctors[0]!.id,
      visit_type_id: slot!.visit_type_id,
      starts_at: slot!.starts_at,
      patient: aPatient(),
    },
    { idempotencyKey: crypto.randomUUID() },
  )
  return manage_token
}

const appointment = ({ apiUrl }: Platform, token: string) =>
  createClient({ baseUrl: apiUrl }).getManagedAppointment(token)

/** Waits until none of these processes, nor any other that works with the folder, is there. */
async function areAllGone(pids: readonly number[], directory: string): Promise<boolean> {
  const gone = await Promise.all(pids.map((pid) => isGoneWithin(pid, 15_000)))
  return gone.every(Boolean) && (!canLookAround || processesWorkingIn(directory).length === 0)
}

test('what was booked survives Ctrl-C, kill -9 and new starts, and no process stays behind', async () => {
  using folder = temporaryFolder()
  const below = ({ pid }: Platform) => (canLookAround ? descendantsOf(pid) : [])

  const first = await startPlatform(folder.path, FEW)
  expect(await first.ready).toMatch(/^Ready in [\d.]+ s/)
  expect((await fetch(first.siteUrl)).status).toBe(200)
  expect((await fetch(`${first.siteUrl}/api/health`)).status).toBe(200)
  const health = await fetch(`${first.apiUrl}/api/v1/health`)
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({ status: 'healthy', version: manifest.version })
  expect((await fetch(first.mailboxUrl)).status).toBe(200)
  for (const url of [
    first.siteUrl,
    first.apiUrl.replace('127.0.0.1', 'localhost'),
    first.mailboxUrl,
  ])
    expect(first.said()).toContain(url)
  const token = await book(first)
  const ofFirst = below(first)
  expect(await first.stop('SIGINT')).toBe(0)
  expect(first.said()).toContain('Stopped.')
  expect(await areAllGone(ofFirst, folder.path)).toBe(true)

  const second = await startPlatform(folder.path, FEW)
  console.log(`A second start on the same data: ${await second.ready}`)
  expect(await appointment(second, token)).toMatchObject({ status: 'confirmed' })
  expect(await (await fetch(`${second.mailboxUrl}/messages.json`)).json()).toHaveLength(1)
  const ofSecond = below(second)
  expect(await second.stop('SIGKILL')).toBe('SIGKILL')

  const third = await startPlatform(folder.path, FEW)
  await third.ready
  expect(await appointment(third, token)).toMatchObject({ status: 'confirmed' })
  const ofThird = below(third)
  const working = canLookAround ? processesWorkingIn(folder.path) : []
  expect(await third.stop('SIGTERM')).toBe(0)
  expect(await areAllGone([...ofSecond, ...ofThird], folder.path)).toBe(true)
  // They were there before, so that their absence says something.
  expect(!canLookAround || (ofThird.length > 3 && working.length > 1)).toBe(true)
})

test('a stop in the middle of a start leaves no process behind', async () => {
  using folder = temporaryFolder()
  const platform = await startPlatform(folder.path, FEW)
  await expect.poll(() => platform.said(), { timeout: 60_000 }).toContain('Database ready')
  const pids = canLookAround ? descendantsOf(platform.pid) : []

  const code = await platform.stop('SIGTERM')

  expect(code).toBe(0)
  expect(await areAllGone(pids, folder.path)).toBe(true)
})

test('a taken port ends the start with the port, the variable and nothing left behind', async () => {
  using folder = temporaryFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }

  const platform = await startPlatform(folder.path, { SITE_PORT: String(port) })
  const code = await platform.ended

  other.close()
  expect(code).toBe(1)
  expect(platform.said()).toContain(`Port ${port}, for the site, is taken by another program`)
  expect(platform.said()).toContain(`SITE_PORT=${port + 1} npm start`)
  expect(await areAllGone([], folder.path)).toBe(true)
})

test.for([
  { env: { PORT: 'eighty' }, sentence: 'PORT is "eighty", but must be a whole number' },
  { env: { SEED_NUM_DOCTORS: '0' }, sentence: 'SEED_NUM_DOCTORS is "0", but must be a whole' },
  { env: { DATABASE_URL: 'mysql://db' }, sentence: 'DATABASE_URL is "…", but must look like' },
  { env: { DATA_DIR: '/dev/null/data' }, sentence: 'DATA_DIR is /dev/null/data' },
  {
    env: { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/x', DB_SSL_MODE: 'disable' },
    sentence: 'The database of DATABASE_URL, on 127.0.0.1:1, cannot be used',
  },
])('a setting that cannot be used is named: $sentence', async ({ env, sentence }) => {
  using folder = temporaryFolder()

  const platform = await startPlatform(folder.path, env)
  const code = await platform.ended

  expect(code).toBe(1)
  expect(platform.said()).toContain(sentence)
  expect(platform.said()).not.toMatch(/secret|^\s+at /m)
})

test('DATABASE_URL puts a real database in the place of the built-in one', async () => {
  using folder = temporaryFolder()
  const server = await startPostgres({
    directory: join(folder.path, 'theirs'),
    log: () => {},
    settings: { fsync: 'off', max_connections: '50' },
  })
  const secrets = openSecrets(join(folder.path, 'their-secrets'))
  const owner = new URL(await prepareDatabase(server.superuserUrl, secrets))
  owner.search = ''
  const directory = join(folder.path, 'ours')

  const platform = await startPlatform(directory, {
    ...FEW,
    DATABASE_URL: owner.href,
    DB_SSL_MODE: 'disable',
  })
  await platform.ready
  const token = await book(platform)
  const found = await appointment(platform, token)
  await platform.stop()
  await server.stop()

  expect(found.status).toBe('confirmed')
  expect(platform.said()).toContain(`the one of DATABASE_URL, on ${owner.host}`)
  expect(platform.said()).not.toContain(owner.password)
})
