import { setTimeout as sleep } from 'node:timers/promises'
import { parentOf } from './processes.ts'
import { reasonOf } from './reason.ts'
import { RunningParts } from './running-parts.ts'

/** Longer than the parts' own limits together ever take. */
const STOP_WITHIN_MILLISECONDS = 25_000

/**
 * Runs a program of several parts until somebody stops it (Ctrl-C, `kill`, a closed terminal, npm
 * gone) or a part fails, then stops all parts in order and ends the process: with 0 when it was
 * asked to, with 1 and the reason when something failed. A second Ctrl-C waits for nothing.
 *
 * `start` gets the place to register parts, and a function that reports the failure of one.
 */
export function runUntilStopped(
  start: (parts: RunningParts, fail: (error: unknown) => void) => Promise<void>,
): void {
  const parts = new RunningParts()
  let isEnding = false

  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (isEnding && name === 'SIGINT') {
        parts.kill()
        process.exit(130)
      }
      void end(0, 'Stopping …')
    })
  }
  // npm may be ended without a word to us. Between npm and us there may be a shell, which lives on.
  if (process.env['npm_lifecycle_event']) {
    const family = () => `${process.ppid} ${parentOf(process.ppid)}`
    const atStart = family()
    setInterval(() => family() === atStart || void end(0, 'Stopping …'), 1_000).unref()
  }
  // A reader that went away (`npm start | head`) is no reason to leave processes behind.
  process.stdout.on('error', () => void end(0, ''))
  process.stderr.on('error', () => {})
  process.on('uncaughtException', fail)

  const started = start(parts, fail)
  started.catch(fail)

  function fail(error: unknown) {
    if (isEnding) return
    console.error(`\n${reasonOf(error)}\n`)
    void end(1, '')
  }

  async function end(code: number, sentence: string) {
    if (isEnding) return
    isEnding = true
    if (sentence) console.log(`\n${sentence}`)
    const orderly = parts.stop().then(() => started.catch(() => {}))
    await Promise.race([orderly, sleep(STOP_WITHIN_MILLISECONDS)])
    if (sentence) console.log('Stopped.')
    process.exit(code)
  }
}
