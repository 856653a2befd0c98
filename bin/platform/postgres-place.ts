import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findOutside, makeOutside } from './outside.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { canEnter, type ServerUser } from './postgres-user.ts'

/** PostgreSQL keeps paths in buffers of 1,024 bytes and appends file names to them. */
const LONGEST_PATH = 800

/** Whether a cluster (PostgreSQL's word for a database folder) was made here, and finished. */
export function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'data/PG_VERSION'))
}

/**
 * The folder for the cluster of `directory`: inside it where the server's user can get there, else
 * one outside that belongs to this directory alone. It exists afterwards and is the server user's.
 *
 * A directory that was never used (`isNew`) starts with an empty cluster: what an earlier one of
 * the same name left outside is set aside, once, as `….old`.
 */
export function placeCluster(
  directory: string,
  user: ServerUser | undefined,
  isNew: boolean,
): string {
  const inside = join(directory, 'cluster')
  const name = `cluster-${createHash('sha256').update(inside).digest('hex').slice(0, 16)}`
  if (isCluster(inside)) {
    if (isReachable(inside, user)) return inside
    throw new Error(
      `The user "${user?.name}", who runs PostgreSQL for root, can no longer enter ${inside}. ` +
        'Let others pass through the folders above it (chmod o+x).',
    )
  }
  const earlier = findOutside('data', name)
  if (earlier && !isNew) return earlier
  if (earlier) {
    rmSync(`${earlier}.old`, { recursive: true, force: true })
    renameSync(earlier, `${earlier}.old`)
  }
  if (!isReachable(directory, user)) return own(makeOutside('data', name), user)
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  return own(inside, user)
}

/** The programs where the server's user can run them: in place, or a copy outside. */
export function placeBinaries(
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): PostgresBinaries {
  if (isReachable(join(binaries.home, 'lib'), user)) return binaries
  const folder = makeOutside('cache', `postgres-${versionOf(binaries)}`)
  const home = join(folder, 'native')
  if (!existsSync(home)) {
    const unfinished = join(folder, `copy-${process.pid}`)
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true })
    openToAll(unfinished)
    renameSync(unfinished, home)
  }
  return { home, postgres: join(home, 'bin/postgres'), initdb: join(home, 'bin/initdb') }
}

/** Whether PostgreSQL could not name its files in this folder. */
export function isTooDeep(folder: string): boolean {
  return Buffer.byteLength(folder) > LONGEST_PATH
}

function isReachable(folder: string, user: ServerUser | undefined): boolean {
  return !isTooDeep(folder) && canEnter(user, folder)
}

function own(folder: string, user: ServerUser | undefined): string {
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/** npm obeys the umask: under a strict one, only their owner may read the files that it wrote. */
function openToAll(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.mode | 0o444 | (entry.mode & 0o100 ? 0o111 : 0))
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

function versionOf({ home }: PostgresBinaries): string {
  const { version } = JSON.parse(readFileSync(join(dirname(home), 'package.json'), 'utf8')) as {
    version: string
  }
  return `${version}-${process.platform}-${process.arch}`
}
