import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { mailsTo } from '#testing/on-platform'
import { clipped, layoutShift, overflowing, violations, wcag } from './look.ts'
import { startSiteAlone } from './site-alone.ts'
import { booked, states } from './states.ts'

const [browser, siteAlone] = await Promise.all([openBrowser(), startSiteAlone()])
afterAll(async () => {
  await browser.close()
  await siteAlone[Symbol.asyncDispose]()
})

test.for(states)(
  '$name: no barrier by axe in light and dark, wide and narrow; nothing sticks out, is cut or jumps',
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
    for (const width of Object.values(widths)) {
      await page.setViewportSize({ width, height: 900 })
      const out = [...(await overflowing(page)), ...(await clipped(page))]
      found.push(...out.map((it) => `${width} ${it}`))
    }

    expect(found).toEqual([])
    expect(shift).toBe(0)
  },
)

/** Pages that nobody should mistake for one another among the tabs of a browser. */
const unlike = [
  'the first visit',
  'a doctor',
  'a booked visit',
  'the page behind the link in the mail',
  'a page for a specialty and a city that has it',
  'the page about the site',
  'the privacy notice',
  'the accessibility statement',
  'an unknown page',
  'the API down',
].map((name) => states.find((state) => state.name === name)!)

const searches = ['q=dermatology', 'q=dentist&city=Boise', 'q=dentist', 'q=sunita', 'city=Denver']

test('each page has its own title and one first heading, and says its language', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const titles: string[] = []
  const results = searches.map((query) => () => page.goto(`${inject('siteUrl')}/?${query}`))

  for (const open of [...unlike.map((one) => () => one.open(page, siteAlone.url)), ...results]) {
    await open()
    titles.push(await page.title())
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  }

  expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted())
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
