import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from '#testing/browser'
import { startPlatform } from '#testing/platform'
import manifest from '../package.json' with { type: 'json' }
import { lighthouseDocument } from './lighthouse/document.ts'
import { measure, type Measured } from './lighthouse/measure.ts'
import { median } from './lighthouse/median.ts'
import { walkToBooked } from './lighthouse/pages.ts'
import { type Result, shortcomings, table } from './lighthouse/report.ts'
import { freePort } from './platform/ports.ts'
import { temporaryFolder } from './platform/temporary-folder.ts'

/**
 * `npm run lighthouse`: measures the pages of a platform of its own and writes docs/lighthouse.md.
 * With `-- --quick` it measures each page once and writes nothing.
 */
const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values
const runs = quick ? 1 : 5
const DOCUMENT = join(import.meta.dirname, '../docs/lighthouse.md')

using folder = temporaryFolder()
await using platform = await startPlatform(folder.path)
await platform.ready
const port = await freePort()
const browser = await openBrowser([`--remote-debugging-port=${port}`])
const chromium = browser.version()

const results: Result[] = []
for (const page of await walkToBooked(browser, platform.siteUrl)) {
  const measured: Measured[] = []
  while (measured.length < runs) measured.push(await measure(page, port))
  results.push({ name: page.name, ...median(measured) })
  console.log(`${page.name}: ${measured.map(({ performance }) => performance).join(', ')}`)
}
await browser.close()

console.log(`\n${table(results)}`)
const { lighthouse } = manifest.devDependencies
if (!quick)
  writeFileSync(
    DOCUMENT,
    lighthouseDocument(results, { runs, lighthouse, chromium, date: new Date() }),
  )
const short = results.flatMap(shortcomings)
for (const line of short) console.error(`✗ ${line}`)
process.exitCode = short.length > 0 ? 1 : 0
