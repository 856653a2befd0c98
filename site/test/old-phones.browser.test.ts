import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { violations, wcag } from './look.ts'

const ASSETS = join(import.meta.dirname, '../../dist/site/client/_astro')
const TOKENS = join(import.meta.dirname, '../src/ui/tokens.css')
const browser = await openBrowser()
afterAll(() => browser.close())

/** The condition behind which the build puts colours that an old phone does not know. */
const KNOWS_LAB = '@supports (color:lab(0% 0 0))'
const unknown = /\b(oklch|oklab|lab|lch|color-mix|light-dark)\(/

const built = readdirSync(ASSETS)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(ASSETS, name), 'utf8'))
  .join('\n')

/** The rules that a browser reads that supports none of the colours that are asked for. */
function forOldPhone(css: string): string {
  const start = css.search(/@supports \(color:/)
  if (start < 0) return css
  let depth = 0
  let end = css.indexOf('{', start)
  do {
    if (css[end] === '{') depth++
    if (css[end] === '}') depth--
    end++
  } while (depth > 0)
  return css.slice(0, start) + forOldPhone(css.slice(end))
}

/** How often each custom property of a style sheet is given a value. */
function declared(css: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const [, name = ''] of css.matchAll(/[{;\s](--[\w-]+):/g))
    times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

test('each colour has one that a phone without oklch knows, in light and in dark', () => {
  const [palette = ''] = readFileSync(TOKENS, 'utf8').split('@theme')
  const old = forOldPhone(built)
  const times = declared(old)

  expect(built).toContain(KNOWS_LAB)
  expect(old.match(unknown)).toBeNull()
  for (const [name, count] of declared(palette))
    expect([name, times.get(name)]).toEqual([name, count])
  expect(declared(palette).get('--brand')).toBe(2)
})

test.for([{ dark: false }, { dark: true }])(
  'a phone that knows no new colours can read everything, dark: $dark',
  async ({ dark }) => {
    await using visitor = await aVisitor(browser, { width: widths.phone, dark })
    await visitor.route('**/*.css', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: forOldPhone(await answer.text()) })
    })
    const page = await visitor.newPage()

    await page.goto(inject('siteUrl'))

    const button = page.getByRole('button', { name: 'Search' })
    const colour = await button.evaluate((it) => getComputedStyle(it).backgroundColor)
    expect(colour).toBe(dark ? 'rgb(79, 190, 196)' : 'rgb(0, 113, 123)')
    expect(await violations(page, wcag)).toEqual([])
  },
)
