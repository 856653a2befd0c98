import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '#testing/browser'
import { icon, socialCard } from './brand/drawings.ts'
import { icoOf } from './brand/ico.ts'

/** `npm run brand`: draws the icons and the card for links anew, from the sign and the tokens. */
const folder = join(import.meta.dirname, '../site/public')
const browser = await openBrowser()

async function draw(html: string, width: number, height = width): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(html)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

const pictures = {
  'favicon.ico': icoOf(await draw(icon(false), 32), 32),
  'apple-touch-icon.png': await draw(icon(true), 180),
  'icon-192.png': await draw(icon(false), 192),
  'icon-512.png': await draw(icon(false), 512),
  'og.png': await draw(socialCard(), 1200, 630),
}
for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(folder, name), bytes)
await browser.close()
