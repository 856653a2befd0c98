import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor } from '#testing/on-platform'

const browser = await openBrowser()
afterAll(() => browser.close())

/** What the cards of a page of results say, card by card. */
const cards = (page: Page) => page.getByRole('article').allInnerTexts()

test('who finds nobody is offered a wider search that finds somebody', async () => {
  await addDoctor({ specialty: 'Podiatry', city: 'Anchorage', consultation_price: 80 })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?q=podiatry&city=Anchorage&max_price=1`)
  expect(await page.getByRole('article').count()).toBe(0)
  expect(await page.locator('main').innerText()).toContain(
    'No doctor for Podiatry in Anchorage fits all of this',
  )

  await page.getByRole('link', { name: /^At any price \d+ doctor/ }).click()
  await page.waitForURL((url) => !url.searchParams.has('max_price'))
  const found = await cards(page)

  expect(found.length).toBeGreaterThan(0)
  expect(found.every((card) => /Podiatry/.test(card) && /Anchorage/.test(card))).toBe(true)
})

test.for([
  ['', 'No doctor in Boise matches “sunitaxq”', 'q=sunitaxq&city=Boise'],
  ['', 'No doctor matches “sunitaxq” and the rest of your search', 'q=sunitaxq&when=0'],
  ['', 'No doctor for Urology in Boise matches “sunitaxq”', 'q=sunitaxq+urologist&city=Boise'],
  ['fr', 'Aucun médecin à Boise ne correspond à «\u00a0sunitaxq\u00a0»', 'q=sunitaxq&city=Boise'],
  ['es', 'Ningún médico en Boise coincide con “sunitaxq”', 'q=sunitaxq&city=Boise'],
  ['de', 'Kein Treffer in Boise zu „sunitaxq“', 'q=sunitaxq&city=Boise'],
])(
  'whoever looked for a name that nobody has is told so: %s %s',
  async ([language, said, query]) => {
    await using visitor = await aVisitor(browser, { javaScript: false })
    const page = await visitor.newPage()

    await page.goto(`${inject('siteUrl')}/${language}?${query}`)

    expect(await page.locator('#results').innerText()).toBe(said)
  },
)

test('who finds nobody by one text is offered its specialty and its city', async () => {
  await addDoctor({ specialty: 'Audiology', city: 'Anchorage' })
  await addDoctor({ specialty: 'Podiatry', city: 'Honolulu' })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?q=zzzzzz+audiologist+in+honolulu`)
  await page.getByRole('link', { name: /^All specialties in Honolulu \d+ doctor/ }).click()
  await page.waitForURL('**/*city=Honolulu*')
  const found = await cards(page)

  expect(found.length).toBeGreaterThan(0)
  expect(found.every((card) => card.includes('Honolulu'))).toBe(true)
})

test.for([
  ['q=dermatolgist', 'Showing results for Dermatology.'],
  ['q=skin', 'Showing results for Dermatology.'],
  ['q=dermatology&city=Chcago', 'Showing results for Dermatology in Chicago, IL.'],
])(
  'a search for %s says how it was understood, and keeps what was typed',
  async ([query, said]) => {
    await addDoctor({ city: 'Chicago' })
    await using visitor = await aVisitor(browser, { javaScript: false })
    const page = await visitor.newPage()
    await page.goto(`${inject('siteUrl')}/?${query}`)

    const typed = new URLSearchParams(query)
    expect(await page.getByText(/^Showing results/).innerText()).toBe(said)
    expect(await page.getByLabel('Specialty or name').inputValue()).toBe(typed.get('q'))
    expect(await page.getByLabel('City').inputValue()).toBe(typed.get('city') ?? '')
    const found = await cards(page)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((card) => card.includes('Dermatology'))).toBe(true)
  },
)

test('what was typed right needs no word', async () => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()

  await page.goto(`${inject('siteUrl')}/?q=dermatologist`)

  expect(await page.getByText(/^Showing results/).count()).toBe(0)
})

test('a city that may be several is asked back, with the rest of the search', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?city=Florida&sort=rating`)

  await page.getByRole('alert').getByRole('link', { name: 'Did you mean Miami, FL?' }).click()
  await page.waitForURL('**/*city=Miami*')

  expect(new URL(page.url()).searchParams.get('sort')).toBe('rating')
  expect(await page.getByRole('alert').count()).toBe(0)
})
