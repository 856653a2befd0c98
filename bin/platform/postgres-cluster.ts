import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { isCluster } from './postgres-place.ts'
import { runAs, type ServerUser } from './postgres-user.ts'

/** The name of the built-in server's superuser. */
export const SUPERUSER = 'postgres'

/** PostgreSQL's programs see no more of our environment than this; every system has the locale C. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

const MAJOR_VERSION = '17'

/** What making a cluster needs. */
export interface ClusterOptions {
  /** Belongs to the server's user; the cluster is its subfolder `data`. */
  readonly folder: string
  readonly binaries: PostgresBinaries
  readonly user: ServerUser | undefined
  readonly password: string
  /** False only for a cluster that is thrown away: a power cut while it is made may break it. */
  readonly isDurable: boolean
}

/**
 * Makes the cluster if there is none, and answers its folder: UTF-8, sorted the same on every
 * machine (PostgreSQL's own collation, not the operating system's), passwords by SCRAM.
 * An attempt that was interrupted leaves nothing that looks like a cluster.
 */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { folder, binaries, user, password } = options
  const data = join(folder, 'data')
  if (isCluster(folder)) {
    refuseOtherVersion(data)
    return data
  }
  const unfinished = join(folder, 'unfinished')
  const passwordFile = join(folder, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const args = ['--pgdata', unfinished, '--username', SUPERUSER, '--pwfile', passwordFile]
    args.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C')
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
    if (!options.isDurable) args.push('--no-sync')
    await runInitdb(binaries.initdb, args, user)
    renameSync(unfinished, data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return data
}

async function runInitdb(initdb: string, args: string[], user: ServerUser | undefined) {
  const child = spawn(initdb, args, {
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runAs(user),
  })
  const [problems, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code !== 0)
    throw new Error(`PostgreSQL could not make its files (${code ?? signal}): ${problems}`)
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new Error(
    `The database in ${data} was made by PostgreSQL ${version}; this is PostgreSQL ${MAJOR_VERSION}.`,
  )
}
