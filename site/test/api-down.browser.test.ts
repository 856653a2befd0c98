import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { aPerson, bookButton, fillDetails, typedDetails } from './person.ts'
import { startSiteAlone } from './site-alone.ts'

const [browser, site] = await Promise.all([openBrowser(), startSiteAlone()])
afterAll(async () => {
  await browser.close()
  await site[Symbol.asyncDispose]()
})

const ID = '7d0f9d0c-2f64-4a3a-9d0e-000000000000'

const unanswerable = [
  '/',
  '/?q=skin&city=Denver',
  '/find',
  '/find/dermatology',
  '/find/dermatology/denver',
  '/find/denver',
  `/doctor/${ID}`,
]

test.for(unanswerable)(
  '%s says that the calendars are not available, and offers to try again',
  async (path) => {
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()

    const answer = await page.goto(site.url + path)

    expect(answer?.status()).toBe(503)
    expect(answer?.headers()['retry-after']).toBe('5')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'The calendars are not available right now',
    )
    expect(await page.locator('main').innerText()).not.toMatch(/error|fetch|ECONN|\bat .*:\d+/i)
    expect(await page.locator('main').innerText()).toContain('Visits that are booked stay booked')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toMatch('noindex')
    const again = page.getByRole('link', { name: 'Try again' })
    expect(await again.getAttribute('href')).toBe(path)
  },
)

test.for(['/sitemap.xml', '/sitemap/places.xml', `/sitemap/doctors/${ID}.xml`])(
  '%s asks crawlers to come again, rather than to forget the pages',
  async (path) => {
    const answer = await fetch(site.url + path)

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  },
)

test('what the API needs not answer is still there', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  const answers = await Promise.all(
    ['/api/health', '/nowhere', '/api/v1/doctors', '/about', '/fr/privacy', '/robots.txt'].map(
      (path) => fetch(site.url + path),
    ),
  )
  await page.goto(`${site.url}/manage`)
  await page.getByLabel('Link from the e-mail').fill('x'.repeat(43))
  await page.getByRole('button', { name: 'Open my visit' }).click()
  await page.getByRole('alert').waitFor()

  expect(answers.map(({ status }) => status)).toEqual([200, 404, 503, 200, 200, 200])
  expect(answers[2]?.headers.get('content-type')).toMatch('application/problem+json')
  expect(await page.getByRole('alert').innerText()).toContain('cannot reach the calendar')
})

test('details that could not be sent stay, and the same press books once the API is back', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, person)
  const key = await page.locator('[name=key]').inputValue()

  // The same press, with the API gone.
  await page.route('**/doctor/*', async (route) => {
    const url = route.request().url().replace(inject('siteUrl'), site.url)
    const headers = { ...route.request().headers(), origin: site.url }
    await route.fulfill({ response: await route.fetch({ url, headers }) })
  })
  const [lost] = await Promise.all([page.waitForResponse('**/doctor/*'), bookButton(page).click()])

  expect(lost.status()).toBe(503)
  expect(await typedDetails(page)).toEqual(person)
  expect(await page.locator('[name=key]').inputValue()).toBe(key)
  expect(await page.getByRole('alert').innerText()).toContain('You will not be booked twice')
  await page.unroute('**/doctor/*')
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
  expect(await freeTimes(doctor)).not.toContainEqual(slot)
})
