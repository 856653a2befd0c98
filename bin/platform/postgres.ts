import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findPostgres } from './postgres-binaries.ts'
import { ensureCluster, SUPERUSER } from './postgres-cluster.ts'
import { launch } from './postgres-launch.ts'
import { isTooDeep, placeBinaries, placeCluster } from './postgres-place.ts'
import { serverUser } from './postgres-user.ts'
import { stopLeftover, stopPostmaster } from './postmaster.ts'
import { openSecrets } from './secrets.ts'

/** What {@link startPostgres} needs. */
export interface PostgresOptions {
  /** Where the server keeps its data and its log; made when missing. One server at a time. */
  readonly directory: string
  /** Told what a person should know, one sentence at a time. */
  readonly log: (sentence: string) => void
  /** Server settings (`postgresql.conf` names). `fsync: 'off'` is for data that may be lost. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A PostgreSQL server that listens on a loopback port of its own. */
export interface PostgresServer {
  /** For the superuser, and the database `postgres`. */
  readonly superuserUrl: string
  readonly port: number
  readonly pid: number
  /** Where the data really is: inside the directory, or outside where its user could not enter. */
  readonly folder: string
  /** Ends all sessions and the server; what was committed is on disk. May be called twice. */
  stop(): Promise<void>
  /** Settles when the server's process has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/**
 * Starts a real PostgreSQL 17 in any folder, as root (who lends it an unprivileged user) or as an
 * ordinary user, and answers when it takes connections. A server that a killed start left behind
 * in the same directory is stopped first. Throws an error that says what is wrong.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const directory = resolve(options.directory)
  const isNew = !existsSync(join(directory, 'secrets'))
  mkdirSync(directory, { recursive: true })

  const user = serverUser(join(directory, 'cluster'))
  // Others may pass through, not look around: root's umask (or `mkdtemp`) may have closed it to all.
  if (user) chmodSync(directory, 0o711)
  const binaries = placeBinaries(await findPostgres(), user)
  const folder = placeCluster(directory, user, isNew)
  if (!folder.startsWith(directory)) {
    const reason = isTooDeep(directory) ? 'is too deep' : `is closed to user ${user?.name}`
    options.log(`The database is kept in ${folder} (its own folder ${reason})`)
  }
  const password = openSecrets(join(directory, 'secrets'))(SUPERUSER)
  const settings = options.settings ?? {}
  const isDurable = settings['fsync'] !== 'off'
  const data = await ensureCluster({ folder, binaries, user, password, isDurable })
  if (await stopLeftover(data))
    options.log('A PostgreSQL of an earlier run was still there; stopped')

  const logFile = join(directory, 'server.log')
  const { pid, port, ended } = await launch({ data, user, logFile, binaries, settings })
  const superuserUrl = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`
  return { superuserUrl, port, pid, folder, ended, stop: () => stopPostmaster(pid) }
}
