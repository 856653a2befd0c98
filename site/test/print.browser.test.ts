import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { overflowing } from './look.ts'
import { booked } from './states.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

test('the confirmation is one page of paper, with all that one needs and nothing to press', async () => {
  await using visitor = await aVisitor(browser, { dark: true })
  const page = await visitor.newPage()
  const { doctor } = await booked(page)

  const sheets = await Promise.all(
    (['A4', 'Letter'] as const).map((format) => page.pdf({ format, preferCSSPageSize: false })),
  )
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 640, height: 900 })
  const written = await page.locator('body').innerText()

  expect(sheets.map(pages)).toEqual([1, 1])
  expect(written).toContain(doctor.address)
  expect(written).toContain('What happens next')
  for (const word of ['Find a doctor', 'Add to my calendar', 'English', 'Skip'])
    expect(written).not.toContain(word)
  expect(await page.locator('a:visible:not(header a), button:visible').count()).toBe(0)
  expect(await overflowing(page)).toEqual([])
  const ink = await page.locator('h1').evaluate((it) => getComputedStyle(it).color)
  // Dark on white whatever the screen's colours are; the build writes oklch as lab.
  expect(ink).toMatch(/^lab\(1\d\./)
})
