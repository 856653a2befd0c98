import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** What {@link startChild} needs. */
export interface ChildOptions {
  /** For people, and for the name of the log file. */
  readonly name: string
  /** Arguments of Node: a script and what it takes. */
  readonly args: readonly string[]
  /** The whole environment; nothing of ours is added. */
  readonly env: NodeJS.ProcessEnv
  /** Folder of log files; this child's is begun anew. */
  readonly logs: string
  /** Also shows each line to the person at the terminal. */
  readonly show?: ((line: string) => void) | undefined
}

/** A Node process of ours. */
export interface Child {
  readonly name: string
  /** How it ended: code 0, or null after a signal. Never rejects. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** What it said last, for the message when it fails. */
  lastLines(): string
  /** Asks it to end, and insists after 5 s. */
  stop(): Promise<void>
}

const KEPT_LINES = 30

/**
 * Starts a Node script in a process group of its own (Ctrl-C reaches only us, who stop things in
 * order) that ends when we end. What it prints goes to `<logs>/<name>.log`.
 */
export function startChild({ name, args, env, logs, show }: ChildOptions): Child {
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const log = createWriteStream(join(logs, `${name}.log`), { mode: 0o600 })
  const preload = import.meta.resolve('./die-with-parent.ts')
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const last: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => {
      log.write(`${line}\n`)
      last.push(line)
      if (last.length > KEPT_LINES) last.shift()
      show?.(line)
    })
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => {
      last.push(error.message)
      resolve({ code: 1, signal: null })
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).finally(() => log.end())

  return {
    name,
    ended,
    lastLines: () => last.join('\n'),
    async stop() {
      child.kill('SIGTERM')
      const timer = new AbortController()
      const late = sleep(5_000, 'late', { signal: timer.signal }).catch(() => 'ended')
      if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
      timer.abort()
      await ended
    },
  }
}

/** Waits for a child that has work to finish; throws with its last lines when it failed. */
export async function finish(child: Child): Promise<void> {
  const { code, signal } = await child.ended
  if (code !== 0) throw new Error(endedBadly(child, code, signal))
}

/** One sentence, and what the child said last. */
export function endedBadly(child: Child, code: number | null, signal: string | null): string {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
  return `The ${child.name} ${how}. It said last:\n${child.lastLines() || '(nothing)'}`
}
