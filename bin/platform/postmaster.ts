import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive, isGoneWithin, signal } from './processes.ts'

/** PostgreSQL's main process as its own `postmaster.pid` tells of it, the best witness there is. */
export interface Postmaster {
  readonly pid: number
  readonly isReady: boolean
}

/** Reads `postmaster.pid`; undefined when no server runs or it has not written everything yet. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Stops a server that outlived whoever started it (a start that was killed with -9). A file whose
 * process id now belongs to another program is removed, as PostgreSQL would stumble over it.
 */
export async function stopLeftover(data: string): Promise<boolean> {
  const left = readPostmaster(data)
  if (!left || !isAlive(left.pid)) return false
  if (!commandOf(left.pid).includes(data)) {
    rmSync(join(data, 'postmaster.pid'))
    return false
  }
  await stopPostmaster(left.pid)
  return true
}

/**
 * Fast shutdown: sessions are ended, what they committed is written. A server that does not obey
 * within 10 s is stopped the hard way and repairs itself at its next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await isGoneWithin(pid, 10_000)) return
  signal(pid, 'SIGQUIT')
  if (await isGoneWithin(pid, 3_000)) return
  signal(pid, 'SIGKILL')
  await isGoneWithin(pid, 2_000)
}
