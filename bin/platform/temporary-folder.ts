import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A new empty folder for one test, removed at the end of its scope (`using folder = …`). Others may
 * pass through: PostgreSQL, which root lends another user, would keep its data elsewhere otherwise,
 * and leave it there.
 */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'doktolib-test-'))
  chmodSync(path, 0o711)
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
