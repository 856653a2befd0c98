import { coldStart } from './cold-start.ts'
import { flatness } from './flatness.ts'
import type { Measurement } from './measurement.ts'
import { preparedStatements } from './prepared-statements.ts'
import { withBenchDatabase } from './database.ts'

/**
 * `npm run bench`: each line is a ratio of two things measured in turns in this very run, so that
 * it means the same on any machine. Ends with 1 if one misses its target.
 */
const measurements: Measurement[] = [await coldStart()]
await withBenchDatabase(async (database) => {
  measurements.push(await preparedStatements(database))
  measurements.push(...(await flatness(database)))
})

console.log('\nmeasure                                              ratio   target')
for (const { name, ratio, target, isMet, note } of measurements) {
  console.log(
    `${name.padEnd(50)} ${ratio.toFixed(2).padStart(7)}   ${target.padEnd(8)} ${isMet ? 'PASS' : 'FAIL'}  ${note}`,
  )
}
process.exitCode = measurements.every(({ isMet }) => isMet) ? 0 : 1
