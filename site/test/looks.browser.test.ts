import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { mailsTo } from '#testing/on-platform'
import { layoutShift, overflowing, violations, wcag } from './look.ts'
import { startSiteAlone } from './site-alone.ts'
import { booked, states } from './states.ts'

const [browser, siteAlone] = await Promise.all([openBrowser(), startSiteAlone()])
afterAll(async () => {
  await browser.close()
  await siteAlone[Symbol.asyncDispose]()
})

test.for(states)(
  '$name: no barrier by axe in light and dark, wide and narrow; nothing sticks out; nothing jumps',
  async ({ open }) => {
    await using visitor = await aVisitor(browser, { width: widths.phone })
    const page = await visitor.newPage()
    await open(page, siteAlone.url)
    const shift = await layoutShift(page)

    const found: string[] = []
    for (const width of [widths.phone, widths.desktop]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        // Colours must have arrived when they are looked at.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        found.push(...(await violations(page)).map((it) => `${width} ${colorScheme} ${it}`))
      }
    }
    await page.setViewportSize({ width: widths.small, height: 900 })

    expect(found).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(shift).toBe(0)
  },
)

test('each page has its own title and one first heading, and says its language', async () => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  const titles: string[] = []

  for (const { open } of states.filter(({ name }) => /doctor|visit|results|page|time/.test(name))) {
    await open(page, siteAlone.url)
    titles.push(await page.title())
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  }

  expect(new Set(titles).size).toBeGreaterThan(6)
})

test('the mail has no barrier either, whatever colours its reader likes', async () => {
  await using visitor = await aVisitor(browser, { dark: true, width: widths.phone })
  const { person } = await booked(await visitor.newPage())
  const [mail] = await mailsTo(person.email)
  const page = await visitor.newPage()

  await page.setContent(mail?.html ?? '')

  expect(await violations(page, wcag)).toEqual([])
  expect(await overflowing(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await violations(page, wcag)).toEqual([])
})

test('these checks find what is wrong', async () => {
  await using visitor = await aVisitor(browser, { width: widths.small })
  const page = await visitor.newPage()
  await states[0]!.open(page, siteAlone.url)

  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const title = document.querySelector('h1')!
    title.after(document.createElement('img'))
    title.style.color = '#999'
    title.style.width = '400px'
    title.style.marginTop = '200px'
    await frame()
    await frame()
  })
  const found = (await violations(page)).join()

  expect(found).toContain('image-alt')
  expect(found).toContain('color-contrast')
  expect((await overflowing(page)).join()).toContain('Find a doctor.')
  expect(await layoutShift(page)).toBeGreaterThan(0)
})

test('a visitor notices a page that asks another machine, breaks its policy or throws', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await states[0]!.open(page, siteAlone.url)
  expect(visitor.trouble).toEqual([])

  await page.evaluate(async () => {
    await fetch('https://example.com/').catch(() => {})
    document.body.append(Object.assign(document.createElement('script'), { text: 'alert(1)' }))
    setTimeout(() => {
      throw new Error('thrown on purpose')
    })
  })

  await expect.poll(() => visitor.trouble.join()).toMatch(/thrown on purpose/)
  const noticed = visitor.trouble.splice(0).join()
  expect(noticed).toContain('connect-src')
  expect(noticed).toContain('script-src')
})

test('a visitor cannot reach another machine, and notices the attempt', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')

  expect(visitor.trouble.splice(0)).toEqual(['asked http://example.com/'])
})
