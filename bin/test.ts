import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check } from './check.ts'

/** `npm test`: everything. The last line counts the tests, the exit code counts the checks as well. */
const REPORT = '.cache/tests.json'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
}

const areChecksOk = await check()
const code = await runVitest()
const report = readReport()
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
)
process.exit(areChecksOk && code === 0 && report.success ? 0 : 1)

async function runVitest(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    stdio: 'inherit',
  }).on('close', (exitCode) => resolve(exitCode ?? 1))
  return promise
}

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as Report
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, success: false }
  }
}
