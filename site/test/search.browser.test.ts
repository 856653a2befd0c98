import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor } from '#testing/on-platform'

const browser = await openBrowser()
afterAll(() => browser.close())

/** What the cards of a page of results say, card by card. */
const cards = (page: Page) => page.getByRole('article').allInnerTexts()
const names = (page: Page) => page.getByRole('article').getByRole('heading').allInnerTexts()
const dollars = (card: string) =>
  Number(/Consultation \$([\d.,]+)/.exec(card)?.[1]?.replace(',', ''))
const stars = (card: string) => Number(/Rating\s+(\d\.\d)/.exec(card)?.[1] ?? 0)
const firstTime = (card: string) => /(Today|Tomorrow|\w{3}, \d+ \w+) \d\d:\d\d/.exec(card)?.[1]

interface Wish {
  readonly what: string
  readonly ask: (page: Page) => Promise<unknown>
  readonly fits: (card: string) => boolean
}

const openMore = (page: Page) => page.getByText('More filters').click()
const wishes: readonly Wish[] = [
  {
    what: 'a specialty',
    ask: (page) => page.getByLabel('Specialty or name').fill('Dermatology'),
    fits: (card) => card.includes('Dermatology'),
  },
  {
    what: 'a word that patients use for a specialty',
    ask: (page) => page.getByLabel('Specialty or name').fill('skin doctor'),
    fits: (card) => card.includes('Dermatology'),
  },
  {
    what: 'a specialty with typing errors',
    ask: (page) => page.getByLabel('Specialty or name').fill('dermatolgist'),
    fits: (card) => card.includes('Dermatology'),
  },
  {
    what: 'a city as the list offers it',
    ask: (page) => page.getByLabel('City').fill('Denver, CO'),
    fits: (card) => card.includes('Denver, CO'),
  },
  {
    what: 'today',
    // In one of two zones there is still a time today, whenever this runs.
    ask: async (page) => {
      await addDoctor({ city: 'New York', min_notice_minutes: 0 })
      await addDoctor({ city: 'Honolulu', min_notice_minutes: 0 })
      await page.getByLabel('When').selectOption('Today')
    },
    fits: (card) => firstTime(card) === 'Today',
  },
  {
    what: 'a language',
    ask: async (page) => {
      await openMore(page)
      await page.getByLabel('Language', { exact: true }).selectOption('German')
    },
    fits: (card) => /Speaks .*German/.test(card),
  },
  {
    what: 'a state',
    ask: async (page) => {
      await openMore(page)
      await page.getByLabel('State').selectOption('Colorado')
    },
    fits: (card) => /, CO\b/.test(card),
  },
  {
    what: 'a price',
    ask: async (page) => {
      await openMore(page)
      await page.getByLabel('Price up to').fill('$100')
    },
    fits: (card) => dollars(card) <= 100,
  },
]

test.for(wishes)('who asks for $what sees only what fits', async ({ ask, fits }) => {
  await addDoctor()
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?sort=rating`)
  const anybody = await cards(page)

  await ask(page)
  await page.getByRole('button', { name: 'Search' }).click()
  const found = await cards(page)

  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((card) => !fits(card))).toEqual([])
  expect(anybody.every(fits)).toBe(false)
})

test.for([
  { order: 'Lowest price', by: (a: string, b: string) => dollars(a) - dollars(b) },
  { order: 'Best rated', by: (a: string, b: string) => stars(b) - stars(a) },
])('results can be sorted: $order', async ({ order, by }) => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?language=es`)
  const unsorted = await cards(page)

  await page.getByRole('link', { name: order }).click()
  await page.waitForURL('**/*sort=*')
  await page.locator('[aria-current]', { hasText: order }).waitFor()
  const found = await cards(page)

  expect(found.length).toBeGreaterThan(5)
  expect(found).toEqual(found.toSorted(by))
  expect(unsorted).not.toEqual(unsorted.toSorted(by))
})

test('a name is found in spite of a typing error and missing accents', async () => {
  await addDoctor({ first_name: 'Željko', last_name: 'Brandstätter', city: 'Anchorage' })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(inject('siteUrl'))

  await page.getByLabel('Specialty or name').fill('brandsteter')
  await page.getByLabel('Specialty or name').press('Enter')
  await page.waitForURL('**/*q=*')

  expect(await names(page)).toContain('Dr. Željko Brandstätter')
})

test('a filter in use can be taken off by itself, and the others stay', async () => {
  const doctor = await addDoctor({ city: 'Honolulu', languages: ['de'] })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const search = new URLSearchParams({ q: doctor.last_name, city: 'Honolulu', language: 'de' })
  await page.goto(`${inject('siteUrl')}/?${search.toString()}`)

  await page.getByRole('link', { name: 'Remove the filter Speaks German' }).click()
  await page.getByRole('link', { name: 'Speaks German' }).waitFor({ state: 'detached' })

  const asked = new URL(page.url()).searchParams
  expect([...asked]).toEqual([
    ['q', doctor.last_name],
    ['city', 'Honolulu'],
  ])
  expect(await page.getByLabel('Specialty or name').inputValue()).toBe(doctor.last_name)
  expect(await names(page)).toEqual([`Dr. Iris ${doctor.last_name}`])
})

test('the first search from the start leaves no empty questions in the address', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(new URL(frame.url()).search))
  await page.goto(inject('siteUrl'))

  await page.getByLabel('Specialty or name').fill('dentist')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/*q=*')

  expect(loads).toEqual(['', '?q=dentist'])
})

test('without scripts the address is cleaned on the way', async () => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(inject('siteUrl'))

  await page.getByLabel('Specialty or name').fill('dentist')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/*q=*')

  expect(new URL(page.url()).search).toBe('?q=dentist')
})

test('every doctor is on exactly one of the pages', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?sort=rating`)
  const seen: (string | null)[] = []
  const next = page.getByRole('link', { name: 'More doctors' })

  for (;;) {
    const links = await page.getByRole('article').getByRole('heading').getByRole('link').all()
    seen.push(...(await Promise.all(links.map((link) => link.getAttribute('href')))))
    if ((await next.count()) === 0) break
    await page.goto(new URL((await next.getAttribute('href')) ?? '', page.url()).href)
  }

  expect(seen.length).toBeGreaterThanOrEqual(100)
  expect(new Set(seen).size).toBe(seen.length)
})

test.for([
  { search: 'when=soon', label: 'When', message: 'Choose a time span from the list.' },
  { search: 'max_price=cheap', label: 'Price up to', message: /whole number of dollars/ },
  { search: 'city=Xanadu', label: 'City', message: /do not know the city “Xanadu”/ },
  { search: 'language=tlh', label: 'Language', message: 'Choose a language from the list.' },
  { search: 'state=XX', label: 'State', message: 'Choose a state from the list.' },
  { search: 'mode=radio', label: '', message: 'This kind of visit cannot be searched for.' },
  { search: 'sort=height', label: '', message: 'We do not know this order.' },
  { search: 'q=%00', label: 'Specialty or name', message: /Shorten what you are looking for/ },
  { search: 'cursor=%27%3B--', label: '', message: /no longer there/ },
])('an address with $search says what to put right', async ({ search, label, message }) => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  const answer = await page.goto(`${inject('siteUrl')}/?${search}`)

  const summary = page.getByRole('alert')
  expect(answer?.status()).toBe(400)
  expect(await summary.innerText()).toMatch(message)
  expect(await page.getByRole('article').count()).toBe(0)
  expect(await page.title()).toMatch(/^Error: /)
  if (!label) return
  await summary.getByRole('link').click()
  await expect
    .poll(() => page.getByLabel(label, { exact: true }).evaluate((it) => it.matches(':focus')))
    .toBe(true)
})

test.for(['mode=radio', 'sort=height'])(
  'what an address says wrongly, and no field shows, does not stop the next search: %s',
  async (wrong) => {
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()
    await page.goto(`${inject('siteUrl')}/?q=dermatology&${wrong}`)

    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('article').first().waitFor()

    expect(new URL(page.url()).search).toBe('?q=dermatology')
  },
)
