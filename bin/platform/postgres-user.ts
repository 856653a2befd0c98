import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Who runs PostgreSQL: an operating-system user, or undefined for the one that runs us. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so root lends it a user without rights: the owner of a cluster
 * that an ordinary user made earlier, else `postgres`, else `nobody`.
 */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = knownUsers()
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  const user =
    (owner ? users.find(({ uid }) => uid === owner) : undefined) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody')
  if (!user) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor ' +
        '"nobody" to run it as. Start Doktolib as an ordinary user, or set DATABASE_URL.',
    )
  }
  return user
}

/** Options of `spawn` that run a program as this user. */
export function runAs(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** Asks the system, not the mode bits: access lists, mounts and namespaces count too. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  const options = { cwd: '/', stdio: 'ignore', ...runAs(user) } as const
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], options).status === 0
}

function knownUsers(): ServerUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && Number(fields[2]) > 0)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}
