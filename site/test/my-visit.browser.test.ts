import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, bookElsewhere, freeTimes, mailsTo } from '#testing/on-platform'
import { booked } from './states.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const openButton = { name: 'Open my visit' }

test('“My visit” leads to what was booked in this browser, and no cache keeps the list', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const { doctor } = await booked(page)
  const address = page.url()

  const shown = page.waitForResponse('**/manage')
  await page.getByRole('link', { name: 'My visit' }).click()
  const list = page.getByRole('region', { name: 'Visits in this browser' })
  await list.getByRole('link', { name: doctor.last_name }).click()
  await page.waitForURL(address)

  expect((await shown).headers()['cache-control']).toBe('no-store')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(doctor.last_name)
})

test('the page has no list where no visit is known', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  await page.goto(`${inject('siteUrl')}/manage`)

  expect(await page.getByRole('heading', { name: 'Visits in this browser' }).count()).toBe(0)
})

test('links that another site opens wait for a press, and so push no visit out', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const foreign = await bookElsewhere(doctor, slot!)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await booked(page)
  const before = await visitor.cookies()

  // The same server by another name is another site.
  await page.goto(inject('mailboxUrl').replace('localhost', '127.0.0.1'))
  const link = `${inject('siteUrl')}/manage#${foreign.manage_token}`
  await page.evaluate((href) => location.assign(href), link)
  await page.getByText('Press the button to open your visit').waitFor()

  expect(page.url()).toBe(`${inject('siteUrl')}/manage`)
  expect(await visitor.cookies()).toEqual(before)
  await page.getByRole('button', openButton).click()
  await page.waitForURL(`**/booked/${foreign.id}`)
})

test('the link in a mail that is read in a browser is one press away from the visit', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const { person } = await booked(page)
  const address = page.url()
  const [mail] = await mailsTo(person.email)
  await page.goto(`${inject('mailboxUrl')}/messages/${mail?.id}`)

  await page.frameLocator('iframe').locator('a[href*="#"]').first().click()
  await page.getByRole('button', openButton).click()
  await page.waitForURL('**/booked/*')

  expect(page.url()).toBe(address)
})
