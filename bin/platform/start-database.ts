import { join } from 'node:path'
import { migrateToLatest } from '#db/migrate'
import { finish, startChild } from './child.ts'
import { readyDatabase, type DatabaseUrls } from './database.ts'
import { startPostgres } from './postgres.ts'
import { signal } from './processes.ts'
import { reasonOf } from './reason.ts'
import type { Setting } from './setting.ts'

/** The built-in PostgreSQL, or the one of DATABASE_URL, with the newest schema. */
export async function startDatabase(setting: Setting): Promise<DatabaseUrls> {
  const { environment, directory, parts, progress, secrets } = setting
  const url = environment.DATABASE_URL
  if (url) {
    const { host } = new URL(url)
    await migrateToLatest(url).catch((cause: unknown) => {
      const message = `The database of DATABASE_URL, on ${host}, cannot be used: ${reasonOf(cause)}`
      throw new Error(message, { cause })
    })
    progress.say(`Database ready: the one of DATABASE_URL, on ${host}`)
    return { ownerUrl: url, backendUrl: url, jobsUrl: url }
  }
  // Ours listens on loopback without TLS, whatever the user's own database needs.
  delete process.env['DB_SSL_MODE']
  const server = await startPostgres({ directory: join(directory, 'postgres'), log: progress.say })
  await parts.add({ stop: () => server.stop(), kill: () => signal(server.pid, 'SIGQUIT') })
  void server.ended.then(() => {
    if (parts.stopping.aborted) return
    setting.fail(`PostgreSQL has ended. It says why in ${join(directory, 'postgres/server.log')}.`)
  })
  const urls = await readyDatabase(server.superuserUrl, secrets)
  progress.say('Database ready')
  return urls
}

/** Fills an empty database with demo data; one that has doctors stays as it is. */
export async function seedDatabase(setting: Setting, ownerUrl: string): Promise<void> {
  const { environment, inherited, logs, parts, progress, root } = setting
  const env = {
    ...inherited,
    DATABASE_URL: ownerUrl,
    SEED_NUM_DOCTORS: String(environment.SEED_NUM_DOCTORS),
    ...(environment.DATABASE_URL ? {} : { DB_SSL_MODE: 'disable' }),
  }
  const seed = startChild({ name: 'demo data', args: [join(root, 'seed/seed.ts')], env, logs })
  await parts.add(seed)
  await finish(seed)
  progress.say('Demo data ready')
}
