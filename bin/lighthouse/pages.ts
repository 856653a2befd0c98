import type { Browser } from 'playwright-core'
import type { PageToMeasure } from './measure.ts'

/** The pages of a booking, from the first to a visit that was booked for this. */
export async function walkToBooked(browser: Browser, siteUrl: string): Promise<PageToMeasure[]> {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()

  const home = `${siteUrl}/`
  const results = `${siteUrl}/?when=7&language=es`
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
    { name: 'Doctor', url: doctor },
    { name: 'Booking form', url: form },
    { name: 'Booked visit', url: booked, cookie },
  ]
}

const withoutHash = (url: string) => url.split('#')[0] ?? url
