import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor } from '#testing/on-platform'

const browser = await openBrowser()
afterAll(() => browser.close())
const home = () => inject('siteUrl')

test.for([true, false])(
  'the city of the last search is there the next time, and says so (JavaScript: %s)',
  async (javaScript) => {
    await addDoctor({ city: 'Boise' })
    await using visitor = await aVisitor(browser, { javaScript })
    const page = await visitor.newPage()
    await page.goto(home())
    expect(await page.getByRole('heading', { name: 'Free times soon' }).count()).toBe(1)
    await page.getByLabel('City').fill('boise')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL('**/*city=*')

    await page.goto(home())

    expect(await page.getByLabel('City').inputValue()).toBe('Boise')
    expect(await page.getByRole('heading', { name: 'Free times in Boise' }).count()).toBe(1)
    const cards = await page.getByRole('article').allInnerTexts()
    expect(cards.length).toBeGreaterThan(0)
    expect(cards.every((card) => card.includes('Boise, ID'))).toBe(true)
    expect(await page.getByText('You last searched in Boise').count()).toBe(1)
    await page.getByRole('link', { name: 'Doctors in all cities' }).first().click()
    await page.waitForURL('**/*sort=*')
    const all = await page.getByRole('article').allInnerTexts()
    expect(all.some((card) => !card.includes('Boise, ID'))).toBe(true)
  },
)

test.for([true, false])(
  'a search without a city forgets it, even one for nothing at all (JavaScript: %s)',
  async (javaScript) => {
    await using visitor = await aVisitor(browser, { javaScript })
    const page = await visitor.newPage()
    await page.goto(`${home()}/?city=Boise`)
    await page.goto(home())
    await page.getByLabel('City').fill('')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL('**/*sort=*')

    await page.goto(home())

    expect(await page.getByLabel('City').inputValue()).toBe('')
    expect(await page.getByRole('heading', { name: 'Free times soon' }).count()).toBe(1)
  },
)

test('no script reads it, and it says no more than the city', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${home()}/?q=lopez&city=Bosie`)

  const cookie = (await visitor.cookies()).find(({ name }) => name === 'city')

  expect(cookie).toMatchObject({ value: 'boise', httpOnly: true, sameSite: 'Lax', path: '/' })
  const days = ((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(180)
})

test('a cookie that is no city is nobody’s', async () => {
  await using visitor = await aVisitor(browser)
  await visitor.addCookies([{ name: 'city', value: '../x', url: home() }])
  const page = await visitor.newPage()

  const answer = await page.goto(home())

  expect(answer?.status()).toBe(200)
  expect(await page.getByLabel('City').inputValue()).toBe('')
})
