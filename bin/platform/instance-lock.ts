import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { reasonOf } from './reason.ts'

const SQLITE_BUSY = 5

/** Whoever drops the answer must not lose the lock to the garbage collector. */
const held = new Set<DatabaseSync>()

/**
 * Makes us the only platform on this data folder, until we end in whatever way. SQLite asks the
 * operating system for the lock, so no file with a process id can lie about it after a crash.
 */
export function lockInstance(directory: string): () => void {
  const pidFile = join(directory, 'platform.pid')
  const lock = open(directory)
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw unusable(directory, cause)
    throw new Error(
      `Doktolib already runs with the data in ${directory} (process ${readPid(pidFile)}). ` +
        'Stop it first, or give this one its own folder: DATA_DIR=… npm start',
      { cause },
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

function open(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true })
    return new DatabaseSync(join(directory, 'platform.lock'), { timeout: 200 })
  } catch (cause) {
    throw unusable(directory, cause)
  }
}

function unusable(directory: string, cause: unknown): Error {
  return new Error(`DATA_DIR is ${directory}, where nothing can be kept: ${reasonOf(cause)}.`, {
    cause,
  })
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
