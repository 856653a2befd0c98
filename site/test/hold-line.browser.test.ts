import { afterAll, expect, inject, test } from 'vitest'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { endonyms } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { aDoctorWithTimes, isKept, withHoldsFor } from './holds.ts'
import { aPerson, bookButton, fillDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('what cannot be held is said where the place is, fails no request, and is booked', async () => {
  const doctor = await addDoctor()
  const slots = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  // As many as one address may hold, each by a browser that knows nothing of the others.
  for (const slot of slots.slice(0, MAX_HOLDS_PER_ADDRESS)) {
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
    await visitor.clearCookies()
  }
  const statuses: number[] = []
  page.on('response', (response) => void statuses.push(response.status()))

  await page.goto(doctorUrl(doctor, slots[MAX_HOLDS_PER_ADDRESS]))
  await page.locator('#kept').getByText('This time is not kept for you while you type').waitFor()

  expect(statuses.filter((status) => status >= 400)).toEqual([])
  await fillDetails(page, aPerson())
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
})

test.for(Object.keys(endonyms))(
  'the line about the hold has one height in %s',
  async (language) => {
    const { doctor, slot } = await aDoctorWithTimes()
    await using visitor = await aVisitor(browser, { width: widths.phone })
    const page = await visitor.newPage()
    const { pathname, search } = new URL(doctorUrl(doctor, slot))
    await page.goto(
      `${inject('siteUrl')}${language === 'en' ? '' : `/${language}`}${pathname}${search}`,
    )
    await page.locator('#kept:not(:empty)').waitFor()
    const place = page.locator('p:has(> #kept)')

    const heights = await place.evaluate((line: HTMLElement) => {
      const { kept, over, unheld } = line.dataset
      const text = line.firstElementChild as HTMLElement
      return [kept, unheld, over].map((sentence) => {
        text.textContent = sentence?.replace('{time}', '4:59') ?? ''
        return [line.offsetHeight, text.offsetHeight]
      })
    })

    const [all, own] = [0, 1].map((index) => heights.map((one) => one[index] ?? 0))
    expect(new Set(all).size).toBe(1)
    // What stays longest, the sentence that it is not kept, leaves no empty line.
    expect(all?.[0]).toBe(Math.max(...(own ?? [])))
    expect(own?.[1]).toBe(own?.[2])
  },
)

test('the time that is left is counted, said when a minute is left and when it is over', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.clock.install()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  const status = page.locator('#book-status')
  const kept = page.locator('#kept')

  await page.clock.runFor('03:30')
  expect(await kept.innerText()).toMatch(/1:\d\d/)
  expect(await status.innerText()).toBe('')
  await page.clock.runFor('00:40')
  expect(await status.innerText()).toBe('We keep this time for you for one more minute.')
  await page.clock.runFor('01:00')

  expect(await kept.innerText()).toMatch(/no longer kept for you/)
  expect(await status.innerText()).toMatch(/no longer kept for you/)
  await fillDetails(page, aPerson())
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
})

test('who comes with seconds left reads them, and nothing is said', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await withHoldsFor(30, page)

  await page.goto(doctorUrl(doctor, slot))
  await page
    .locator('#kept')
    .getByText(/0:[23]\d/)
    .waitFor()

  expect(await page.locator('#book-status').innerText()).toBe('')
})
