import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseUrls, readyDatabase } from '../../bin/platform/database.ts'
import { startPostgres } from '../../bin/platform/postgres.ts'
import { openSecrets } from '../../bin/platform/secrets.ts'
import { moodyNetwork } from './moody-network.ts'

/** A PostgreSQL of a test's own, made to be killed; its data is on disk, as in earnest. */
export interface FragilePostgres extends AsyncDisposable {
  /** Of the running server; the port is another after each start. */
  readonly urls: DatabaseUrls
  /** The same address before and after a restart, as a real server has. */
  readonly backendUrl: string
  /** `SIGQUIT`: an immediate shutdown. `SIGKILL`: no shutdown at all. Settles when it is gone. */
  kill(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void>
  /** Settles when it has repaired itself and takes connections. */
  start(): Promise<void>
}

export async function fragilePostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<FragilePostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'doktolib-crash-'))
  const secrets = openSecrets(join(directory, 'roles'))
  const launch = () => startPostgres({ directory, log: () => {}, settings })
  let server = await launch()
  let urls = await readyDatabase(server.superuserUrl, secrets)
  const network = await moodyNetwork(urls.backendUrl)
  return {
    get urls() {
      return urls
    },
    backendUrl: network.url,
    async kill(signal) {
      process.kill(server.pid, signal)
      await server.ended
    },
    async start() {
      server = await untilMemoryIsFree(launch)
      urls = await readyDatabase(server.superuserUrl, secrets)
      network.leadTo(urls.backendUrl)
    },
    async [Symbol.asyncDispose]() {
      await network[Symbol.asyncDispose]()
      await server.stop()
      await rm(directory, { recursive: true })
    },
  }
}

/** Sessions outlive a killed server by a moment, and a new one refuses to start beside them. */
async function untilMemoryIsFree<T>(launch: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 10_000; ;) {
    try {
      return await launch()
    } catch (error) {
      if (!String(error).includes('shared memory block') || Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}
