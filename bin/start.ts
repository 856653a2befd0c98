import { join, resolve } from 'node:path'
import { inheritedEnvironment, hasOwnStorage, readEnvironment } from './platform/environment.ts'
import { lockInstance } from './platform/instance-lock.ts'
import { requireFree } from './platform/ports.ts'
import { startProgress } from './platform/progress.ts'
import { runUntilStopped } from './platform/run-until-stopped.ts'
import { openSecrets } from './platform/secrets.ts'
import type { Setting } from './platform/setting.ts'
import { seedDatabase, startDatabase } from './platform/start-database.ts'
import { startMailbox } from './platform/start-mailbox.ts'
import { prepareSite, startApi, startSite } from './platform/start-servers.ts'
import { startFileStore } from './platform/start-storage.ts'

/**
 * `npm start`: the whole platform on one machine. Everything that does not wait for something else
 * starts at once; what was started is stopped in the opposite order.
 */
runUntilStopped(async (parts, fail) => {
  const progress = startProgress()
  const environment = readEnvironment(process.env)
  const directory = resolve(environment.DATA_DIR)
  const unlock = lockInstance(directory)
  await parts.add({ stop: async () => unlock() })

  const { PORT, SITE_PORT, MAILBOX_PORT } = environment
  await requireFree([
    { port: SITE_PORT, purpose: 'the site', variable: 'SITE_PORT' },
    { port: PORT, purpose: 'the API', variable: 'PORT' },
    { port: MAILBOX_PORT, purpose: 'the mailbox', variable: 'MAILBOX_PORT' },
  ])

  const setting: Setting = {
    root: join(import.meta.dirname, '..'),
    environment,
    directory,
    logs: join(directory, 'logs'),
    secrets: openSecrets(join(directory, 'secrets')),
    siteUrl: `http://localhost:${SITE_PORT}`,
    apiUrl: `http://127.0.0.1:${PORT}`,
    isReloading: process.argv.includes('--reload'),
    inherited: inheritedEnvironment(process.env, hasOwnStorage(process.env)),
    progress,
    parts,
    fail,
  }
  progress.say('Starting Doktolib on this machine')
  const database = startDatabase(setting)
  const storage = startFileStore(setting)
  await Promise.all([
    database.then(({ ownerUrl }) => seedDatabase(setting, ownerUrl)),
    database.then(({ jobsUrl }) => startMailbox(setting, jobsUrl)),
    Promise.all([database, storage]).then(([urls, files]) =>
      startApi(setting, urls.backendUrl, files),
    ),
    prepareSite(setting).then(() => startSite(setting)),
  ])

  console.log(`
  Site      ${setting.siteUrl}
  API       http://localhost:${PORT}/api/v1/docs
  Mailbox   http://localhost:${MAILBOX_PORT}

  Data and logs are in ${directory}
`)
  console.log(`Ready in ${progress.elapsed()} s. Press Ctrl-C to stop.`)
})
