import { availableParallelism } from 'node:os'
import { run, type Outcome } from './run-command.ts'

/** `npm run check`: format, lint, types of the product, types of the site. All are told, not just the first. */
const checks: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', ['node_modules/typescript/bin/tsc', '--pretty', 'false']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--type-aware']],
  ['site types', ['node_modules/astro/bin/astro.mjs', 'check', '--root', 'site']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
]

/** Runs every check, a few at a time, and answers whether all were content. */
export async function check(): Promise<boolean> {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await run(next[0], next[1])
      outcomes.push(outcome)
      console.log(`${outcome.isOk ? '✓' : '✗'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`)
      if (!outcome.isOk) console.log(outcome.output)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return outcomes.every((outcome) => outcome.isOk)
}

if (import.meta.main) process.exit((await check()) ? 0 : 1)
