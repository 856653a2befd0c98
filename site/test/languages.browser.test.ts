import { afterAll, expect, inject, test } from 'vitest'
import { endonyms, languages } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'

const browser = await openBrowser()
afterAll(() => browser.close())
const site = (path: string) => inject('siteUrl') + path

test.for(languages.flatMap((language) => [true, false].map((js) => ({ language, js }))))(
  'the page that one is on changes to $language and stays so from page to page (JavaScript: $js)',
  async ({ language, js }) => {
    const doctor = await addDoctor()
    const [slot] = await freeTimes(doctor)
    await using visitor = await aVisitor(browser, { javaScript: js, width: widths.phone })
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot).replace('/doctor/', '/de/doctor/'))

    await page.getByRole('button', { name: endonyms.de }).click()
    await page.getByRole('link', { name: endonyms[language] }).click()
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
  await page.getByRole('link', { name: endonyms.es }).click()
  await page.waitForURL(site('/es'))

  const later = await visitor.newPage()
  await later.goto(site('/'))

  expect(new URL(later.url()).pathname).toBe('/es')
  await later.getByRole('button', { name: endonyms.es }).click()
  await later.getByRole('link', { name: endonyms.en }).click()
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
