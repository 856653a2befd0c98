import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openBrowser } from '#testing/browser'
import { startPlatform } from '#testing/platform'
import { temporaryFolder } from './platform/temporary-folder.ts'

/**
 * `npm run pictures`: takes the pictures of the README anew, from a platform of its own, and then
 * every page in every state, in both themes and three widths, into `.cache/pictures`.
 */
const root = join(import.meta.dirname, '..')
const images = join(root, 'docs/images')

using folder = temporaryFolder()
await using platform = await startPlatform(folder.path)
await platform.ready
const browser = await openBrowser()
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  locale: 'en-US',
  timezoneId: 'America/Chicago',
})

await page.goto(`${platform.siteUrl}/?when=7&language=es`)
await page.screenshot({ path: join(images, 'results.png') })

await page
  .getByRole('article')
  .first()
  .getByRole('link')
  .filter({ has: page.locator('time') })
  .first()
  .click()
await page.waitForURL('**/doctor/**')
await page.setViewportSize({ width: 1280, height: 920 })
await page.getByLabel('First name').fill('Bea')
await page.getByLabel('Last name').fill('Stone')
await page.getByLabel('E-mail').fill('bea@example.com')
await page.screenshot({ path: join(images, 'booking.png') })

await browser.close()

const everyState = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pictures'],
  { stdio: 'inherit', cwd: root, env: { ...process.env, PICTURES: 'yes' } },
)
const [code] = (await once(everyState, 'close')) as [number | null]
process.exitCode = code ?? 1
