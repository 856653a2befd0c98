import type { Browser, Page } from 'playwright-core'
import type { PageToMeasure } from './measure.ts'

/** The pages of a booking, from the first to a visit that was booked for this. */
export async function walkToBooked(browser: Browser, siteUrl: string): Promise<PageToMeasure[]> {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()

  const home = `${siteUrl}/`
  const results = `${siteUrl}/?q=dermatology`
  await page.goto(results)
  await page
    .getByRole('article')
    .first()
    .getByRole('link')
    .filter({ has: page.locator('time') })
    .first()
    .click()
  await page.waitForURL('**/doctor/**')
  const form = withoutHash(page.url())
  const landing = await landingOf(page, siteUrl)
  await page.goto(form)
  const doctor = form.split('?')[0] ?? form

  await page.getByLabel('First name').fill('Bea')
  await page.getByLabel('Last name').fill('Stone')
  await page.getByLabel('E-mail').fill('bea@example.com')
  await page.getByRole('button', { name: /^Book / }).click()
  await page.waitForURL('**/booked/**')
  const booked = withoutHash(page.url())
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()

  return [
    { name: 'Home', url: home },
    { name: 'Results', url: results },
    { name: 'Specialty in a city', url: landing },
    { name: 'Doctor', url: doctor },
    { name: 'Booking form', url: form, isClosedToCrawlers: true },
    { name: 'Booked visit', url: booked, cookie },
  ]
}

/** A page for a specialty and a city that somebody has. */
async function landingOf(page: Page, siteUrl: string): Promise<string> {
  await page.goto(`${siteUrl}/find/dermatology`)
  const city = page.locator('main a[href^="/find/dermatology/"]').first()
  return siteUrl + (await city.getAttribute('href'))
}

const withoutHash = (url: string) => url.split('#')[0] ?? url
