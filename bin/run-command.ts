import { spawn } from 'node:child_process'

export interface Outcome {
  readonly name: string
  readonly isOk: boolean
  readonly output: string
  readonly seconds: number
}

/** Runs a Node program to its end and keeps what it said. */
export async function run(name: string, command: readonly string[]): Promise<Outcome> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  child.on('error', () => resolve(null))
  const code = await promise
  return { name, isOk: code === 0, output, seconds: (performance.now() - startedAt) / 1000 }
}
