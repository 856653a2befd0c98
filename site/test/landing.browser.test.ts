import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, platformClient } from '#testing/on-platform'

const browser = await openBrowser()
afterAll(() => browser.close())

const known = { specialty: 'Audiology', city: 'Anchorage' } as const
beforeAll(async () => {
  await addDoctor({ ...known, consultation_price: 80, languages: ['en', 'ko'] })
  await addDoctor({ ...known, consultation_price: 120, languages: ['en'] })
})

const open = async (page: Page, path: string) => page.goto(inject('siteUrl') + path)
const cards = (page: Page) => page.getByRole('article').allInnerTexts()

test.for([
  ['/find/audiology/anchorage', 'Audiologist in Anchorage', /Audiology[^]*Anchorage, AK/],
  ['/find/audiology', 'Audiology: doctors with free times', /Audiology/],
  ['/find/anchorage', 'Doctors in Anchorage', /Anchorage, AK/],
  ['/fr/find/audiology/anchorage', 'Audiologie à Anchorage', /Audiologie[^]*Anchorage, AK/],
  ['/es/find/audiology/anchorage', 'Audiología en Anchorage', /Audiología[^]*Anchorage, AK/],
  ['/de/find/audiology/anchorage', 'Audiologie in Anchorage', /Audiologie[^]*Anchorage, AK/],
] as const)('%s shows its doctors with their next times', async ([path, heading, fits]) => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()

  const answer = await open(page, path)

  expect(answer?.status()).toBe(200)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
  expect(await page.title()).toContain(heading)
  const found = await cards(page)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((card) => fits.test(card))).toBe(true)
  expect(await page.locator('article time').count()).toBeGreaterThan(0)
  expect(await page.locator('meta[name=robots]').count()).toBe(0)
})

test('what it says is true of its doctors', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const { doctors } = await platformClient().searchDoctors({ ...known, limit: 100 })
  const prices = doctors.map((doctor) => doctor.consultation_price)
  const [from, to] = [Math.min(...prices), Math.max(...prices)]

  await open(page, '/find/audiology/anchorage')
  const text = await page.locator('main').innerText()

  expect(text).toContain(`${doctors.length} doctors found`)
  expect(text).toMatch(/Languages spoken: English.* and .*\./)
  expect(text).toContain(`A consultation costs from $${from} to $${to}.`)
  expect(text).toMatch(/The next free time is on \w+, \d+ \w+ at \d\d:\d\d \(Alaska Time\)/)
  expect(await page.locator('meta[name=description]').getAttribute('content')).toContain(
    `Audiologist in Anchorage: ${doctors.length} doctors found`,
  )
})

test('all ways from it lead to doctors', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await open(page, '/find/audiology/anchorage')
  const links = page.locator('main').getByRole('link')
  const hrefs = await links.evaluateAll((all) =>
    all.map((it) => it.getAttribute('href') ?? '').filter((href) => /^\/find\/./.test(href)),
  )

  expect(hrefs.length).toBeGreaterThan(0)
  const withoutDoctors: string[] = []
  for (const href of hrefs.slice(0, 12)) {
    await open(page, href)
    if ((await page.getByRole('article').count()) === 0) withoutDoctors.push(href)
  }
  expect(withoutDoctors).toEqual([])
})

test('the search starts from it with both fields filled in', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await open(page, '/find/audiology/anchorage')

  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/?q=*')

  expect(new URL(page.url()).search).toBe('?q=Audiology&city=Anchorage')
  expect((await cards(page)).every((card) => /Audiology[^]*Anchorage/.test(card))).toBe(true)
})

test('where nobody is, it says so, offers the nearest, and is not listed', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const answer = await open(page, '/find/audiology/raleigh')

  expect(answer?.status()).toBe(200)
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  const heading = 'We have no doctor for Audiology in Raleigh'
  expect(await page.getByRole('heading', { name: heading }).count()).toBe(1)
  await page.getByRole('link', { name: /^Audiology in all cities \d+ doctor/ }).click()
  await page.waitForURL('**/?q=*')
  expect((await cards(page)).length).toBeGreaterThan(0)
})

test.for([
  '/find/nowhere',
  '/find/audiology/nowhere',
  '/find/anchorage/audiology',
  '/find/audiology/anchorage/now',
  '/find/Audiology',
  '/xx/find/audiology',
])('%s is no page', async (path) => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()

  expect((await open(page, path))?.status()).toBe(404)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('We cannot find this page')
})

test('from the start one reaches each of them by links', async () => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await open(page, '/')
  await page.getByRole('link', { name: 'All specialties and cities' }).click()
  await page.waitForURL('**/find')
  await page.getByRole('link', { name: 'Cardiology', exact: true }).click()
  await page.waitForURL('**/find/cardiology')

  await page.locator('main a[href^="/find/cardiology/"]').first().click()
  await page.waitForURL('**/find/cardiology/*')

  const way = page.getByRole('navigation', { name: 'You are here' })
  expect(await way.getByRole('listitem').allInnerTexts()).toHaveLength(4)
  expect((await cards(page)).length).toBeGreaterThan(0)
})
