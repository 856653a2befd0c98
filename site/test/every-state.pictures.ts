import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { startSiteAlone } from './site-alone.ts'
import { states } from './states.ts'

/** `npm run pictures` runs this: every page in every state, to be looked at one by one. */
const folder = join(import.meta.dirname, '../../.cache/pictures')
mkdirSync(folder, { recursive: true })

const [browser, siteAlone] = await Promise.all([openBrowser(), startSiteAlone()])
afterAll(async () => {
  await browser.close()
  await siteAlone[Symbol.asyncDispose]()
})

test.for(states)('$name', async ({ name, open }) => {
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  // A page that is giving way to the next would be in the picture twice.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, siteAlone.url)

  for (const width of [widths.phone, widths.tablet, widths.desktop]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const file = `${name.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`
      const picture = await page.screenshot({ path: join(folder, file), fullPage: true })
      expect(picture.length).toBeGreaterThan(1_000)
    }
  }
})
