import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, aName } from '#testing/on-platform'
import { asked, found, isSameWindow, openResults, twoNamesakes } from './results.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first()
const names = (page: Page) => page.getByRole('article').getByRole('heading').allInnerTexts()

test('filters, order and steps back renew the results only, and the address says each', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)

  await page.getByRole('link', { name: 'Up to $100' }).click()
  await found(page, '1 doctor found')
  expect(asked(page)).toEqual({ q: name, max_price: '100' })
  expect(await names(page)).toEqual([`Dr. Ada ${name}`])

  await page.goBack()
  await found(page, '2 doctors found')
  expect(asked(page)).toEqual({ q: name })

  await page.goForward()
  await found(page, '1 doctor found')
  expect(asked(page)).toEqual({ q: name, max_price: '100' })

  await page.getByRole('link', { name: 'Remove the filter Up to $100' }).click()
  await found(page, '2 doctors found')
  await page.getByRole('link', { name: 'Lowest price' }).click()
  await page.locator('[aria-current]', { hasText: 'Lowest price' }).waitFor()
  expect(asked(page)).toEqual({ q: name, sort: 'price' })
  expect(await names(page)).toEqual([`Dr. Ada ${name}`, `Dr. Zoe ${name}`])
  expect(await isSameWindow(page)).toBe(true)
})

test('an address that somebody shares shows the same', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)
  await page.getByRole('link', { name: 'Speaks Spanish' }).click()
  await found(page, '1 doctor found')

  await using friend = await aVisitor(browser, { javaScript: false })
  const theirs = await friend.newPage()
  await theirs.goto(page.url())

  expect(await names(theirs)).toEqual([`Dr. Zoe ${name}`])
})

test('a choice from a list applies at once, without the button', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)

  await page.getByText('More filters').click()
  await page.getByLabel('Language', { exact: true }).selectOption('German')
  await found(page, '1 doctor found')

  expect(asked(page)).toEqual({ q: name, language: 'de' })
  expect(await page.getByLabel('Language', { exact: true }).isVisible()).toBe(true)
  expect(await isSameWindow(page)).toBe(true)
})

test('who wants a visit by video is shown those who offer one', async () => {
  const last_name = aName()
  const visit = { name: 'Visit', minutes: 20, price: 90 }
  await addDoctor({ last_name, visit_types: [{ ...visit, mode: 'in_person' }] })
  const both = (['in_person', 'video'] as const).map((mode) => ({ ...visit, mode }))
  await addDoctor({ last_name, first_name: 'Vera', visit_types: both })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${last_name}`)

  await page.getByRole('link', { name: 'Video visits' }).click()
  await found(page, '1 doctor found')
  expect(await names(page)).toEqual([`Dr. Vera ${last_name}`])

  // What is chosen stays when something else is looked for.
  await page.getByLabel('When').selectOption('Within 7 days')
  await page.waitForURL('**/*when=7*')
  expect(asked(page)).toEqual({ q: last_name, when: '7', mode: 'video' })
  expect(await isSameWindow(page)).toBe(true)
})

test('a forgiven mistake is announced with the count', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)

  await page.getByLabel('Specialty or name').fill('dermatolgist')

  const news = page.locator('[role=status][data-announced]')
  await expect.poll(() => news.innerText()).toMatch(/doctors.* Showing results for Dermatology\.$/)
})

test('a pressed filter keeps the focus, and the new count is announced', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)
  const news = page.locator('[role=status][data-announced]')
  expect(await news.innerText()).toBe('')

  await page.getByRole('link', { name: 'Up to $100' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => news.innerText()).toBe('1 doctor found')

  const focused = page.locator(':focus')
  expect(await focused.getAttribute('aria-label')).toBe('Remove the filter Up to $100')
})

test('the next page begins at its head, and a step back returns to the first', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, 'sort=rating')
  const first = await names(page)

  await page.getByRole('link', { name: 'More doctors' }).click()
  await page.getByRole('heading', { name: /more doctors$/ }).waitFor()

  expect(await names(page)).not.toEqual(first)
  expect(await heading(page).evaluate((it) => it === document.activeElement)).toBe(true)
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(first)
  expect(await isSameWindow(page)).toBe(true)
})

test.for(Object.values(widths))(
  'nothing moves while results are renewed, %i wide',
  async (width) => {
    const name = await twoNamesakes()
    await using visitor = await aVisitor(browser, { width })
    const page = await visitor.newPage()
    await openResults(page, `q=${name}`)
    const top = () => page.locator('#results').evaluate((it) => it.getBoundingClientRect().top)
    const before = await top()

    await page.getByRole('link', { name: 'Up to $100' }).click()
    await found(page, '1 doctor found')

    expect(await top()).toBe(before)
  },
)
