import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { endonyms, languages } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { prefersLanguages } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())
const site = (path: string) => inject('siteUrl') + path
/** The choice in the head of the page. */
const menu = (page: Page) => page.locator('#languages')

test.for(languages.flatMap((language) => [true, false].map((js) => ({ language, js }))))(
  'the page that one is on changes to $language and stays so from page to page (JavaScript: $js)',
  async ({ language, js }) => {
    const doctor = await addDoctor()
    const [slot] = await freeTimes(doctor)
    await using visitor = await aVisitor(browser, { javaScript: js, width: widths.phone })
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot).replace('/doctor/', '/de/doctor/'))

    await page.getByRole('button', { name: endonyms.de }).click()
    await menu(page).getByRole('link', { name: endonyms[language] }).click()
    await page.waitForURL((url) => url.pathname.startsWith(prefixOf(language)))

    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(new URL(page.url()).searchParams.get('at')).toBe(slot?.starts_at)
    await page.locator('header a').first().click()
    await page.waitForURL((url) => url.pathname === (language === 'en' ? '/' : `/${language}`))
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
  },
)

const prefixOf = (language: string) => (language === 'en' ? '/doctor/' : `/${language}/doctor/`)

test('whoever chose a language is met in it the next time', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(site('/'))
  await page.getByRole('button', { name: endonyms.en }).click()
  await menu(page).getByRole('link', { name: endonyms.es }).click()
  await page.waitForURL(site('/es'))

  const later = await visitor.newPage()
  await later.goto(site('/'))

  expect(new URL(later.url()).pathname).toBe('/es')
  await later.getByRole('button', { name: endonyms.es }).click()
  await menu(later).getByRole('link', { name: endonyms.en }).click()
  await later.waitForURL(site('/'))
  expect(await later.locator('html').getAttribute('lang')).toBe('en')
})

test('whoever comes to a page in a language by a link of others is not tied to it', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(site('/fr/manage'))

  const other = await visitor.newPage()
  await other.goto(site('/'))

  expect(new URL(other.url()).pathname).toBe('/')
})

test('an address of a page of ours that leads nowhere ties nobody to its language', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const pressed = async (path: string) => {
    await page.goto(site('/about'))
    await page.evaluate((address) => location.assign(address), path)
    await page.waitForURL(site(path))
    return (await visitor.cookies()).find(({ name }) => name === 'language')?.value
  }

  const [failed, shown] = [await pressed('/de/nowhere'), await pressed('/de/privacy')]

  expect(failed).toBeUndefined()
  expect(shown).toBe('de')
})

test('whose browser asks for another of our languages is told so, until one is chosen', async () => {
  await using visitor = await aVisitor(browser)
  await prefersLanguages(visitor, 'fr-CA,fr;q=0.9,en;q=0.5')
  const page = await visitor.newPage()
  const hint = page.getByText('Cette page existe aussi en français')

  await page.goto(site('/about'))
  expect(await hint.getAttribute('href')).toBe('/fr/about')
  expect(await hint.locator('..').getAttribute('lang')).toBe('fr')
  await page.getByRole('link', { name: 'Privacy' }).click()
  await page.waitForURL(site('/privacy'))
  await page.goto(site('/accessibility'))

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Accessibility')
  expect(await hint.count()).toBe(0)
})

test('the hint leads to the same page, and is no part of what others get', async () => {
  const ask = (language: string, path: string) =>
    fetch(site(path), { headers: { 'accept-language': language } })

  const [german, english, french] = await Promise.all([
    ask('de', '/?q=skin'),
    ask('en-GB', '/?q=skin'),
    ask('fr', '/fr'),
  ])

  expect(await german.text()).toContain('href="/de?q=skin" hreflang="de" class="link mx-auto')
  expect(german.headers.get('vary')).toMatch(/accept-language/i)
  expect(german.headers.get('cache-control')).toContain('private')
  for (const answer of [english, french])
    expect(await answer.text()).not.toContain('class="link mx-auto')
})

test.for([
  ['/en', 301, '/'],
  ['/en/manage?x=1', 301, '/manage?x=1'],
  ['/it', 404, null],
  ['/it/manage', 404, null],
  ['/fr/fr', 404, null],
  ['/fr/nowhere', 404, null],
  ['/a/b/manage', 404, null],
] as const)('%s is answered %d', async ([path, status, location]) => {
  const answer = await fetch(site(path), { redirect: 'manual' })

  expect(answer.status).toBe(status)
  expect(answer.headers.get('location')).toBe(location)
})
