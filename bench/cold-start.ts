import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../bin/bundle.ts'
import { atLeast, inTurns, type Measurement } from './measurement.ts'

const ROUNDS = 15

/** What a fresh process needs to import the API: our bundle against the same source as it lies. */
export async function coldStart(): Promise<Measurement> {
  const directory = mkdtempSync(join(tmpdir(), 'doktolib-bundle-'))
  try {
    await bundle('lambda', directory)
    const source = join(import.meta.dirname, '../functions/api/lambda.ts')
    const { first, second } = await inTurns(
      ROUNDS,
      async () => importMilliseconds(source),
      async () => importMilliseconds(join(directory, 'index.mjs')),
    )
    const [unbundled, bundled] = [Math.min(...first), Math.min(...second)]
    return atLeast(
      'cold import: source ÷ bundle',
      unbundled / bundled,
      5,
      `${unbundled.toFixed(0)} ms ÷ ${bundled.toFixed(0)} ms`,
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function importMilliseconds(file: string): number {
  const program = `const at = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - at); process.exit(0)`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {
      encoding: 'utf8',
      env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none?sslmode=disable' },
    },
  )
  if (status !== 0) throw new Error(`The import failed: ${stderr}`)
  return Number(stdout)
}
