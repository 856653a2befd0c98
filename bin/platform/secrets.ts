import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Answers the secret of this name, the same at every start. */
export type Secrets = (name: string) => string

/**
 * Secrets of one machine: made at random when first asked for, and kept as files that only their
 * owner can read. 256 bits, in letters that need no quoting in URLs or SQL.
 */
export function openSecrets(directory: string): Secrets {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chmodSync(directory, 0o700)
  return (name) => {
    const file = join(directory, name)
    if (!existsSync(file)) {
      const unfinished = `${file}.new`
      writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600 })
      renameSync(unfinished, file)
    }
    return readFileSync(file, 'utf8')
  }
}
