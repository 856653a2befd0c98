import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Makes us the only platform on this data folder, until we end in whatever way. SQLite asks the
 * operating system for the lock, so no file with a process id can lie about it after a crash.
 */
export function lockInstance(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const pidFile = join(directory, 'platform.pid')
  const lock = new DatabaseSync(join(directory, 'platform.lock'), { timeout: 200 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (cause) {
    lock.close()
    throw new Error(
      `Doktolib already runs with the data in ${directory} (process ${readPid(pidFile)}). ` +
        'Stop it first, or give this one its own folder: DATA_DIR=… npm start',
      { cause },
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => lock.close()
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
