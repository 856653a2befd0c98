import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes, mailsTo, timesOfADay } from '#testing/on-platform'
import { pathsIn } from '../src/lib/paths.ts'
import { dayUrl, doctorUrl } from './doctor-page.ts'
import { isGivenBack, isKept, writeDownGivenBack } from './holds.ts'
import { isMarked, mark } from './mark.ts'
import { aPerson, bookButton, field, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const days = (page: Page) => page.locator('#book').getByText(/free times?$/)
const shownDay = (page: Page) => page.locator('#book ol [aria-current=true]').innerText()

test('days, weeks and times change in place, and back and forward go through them', async () => {
  const doctor = await addDoctor()
  const times = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  await mark(page)
  const first = await shownDay(page)

  await page.locator('#book ol a').nth(2).click()
  await expect.poll(() => shownDay(page)).not.toBe(first)
  const third = await shownDay(page)
  await page
    .locator('#book')
    .getByRole('link', { name: /^\d\d:\d\d$/ })
    .first()
    .click()
  await bookButton(page).waitFor()
  await page.goBack()
  await bookButton(page).waitFor({ state: 'detached' })
  expect(await shownDay(page)).toBe(third)
  await page.goBack()
  await expect.poll(() => shownDay(page)).toBe(first)
  await page.goForward()
  await expect.poll(() => shownDay(page)).toBe(third)

  expect(await isMarked(page)).toBe(true)
  expect(times.length).toBeGreaterThan(0)
  await page.reload()
  expect(await shownDay(page)).toBe(third)
  expect(await isMarked(page)).toBe(false)
})

test('a press on a day moves nothing, keeps the focus, and says what there is', async () => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  const day = page.locator('#book ol a').nth(1)
  await day.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)

  await day.click()
  const status = page.locator('#book-status')
  await expect.poll(() => status.innerText()).toMatch(/, \d+ free times?$/)

  expect(await page.evaluate(() => scrollY)).toBe(before)
  expect(await day.evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await day.getAttribute('aria-current')).toBe('true')
})

test('a chosen time has the focus, the form is in view, and the time stays above it', async () => {
  const doctor = await addDoctor()
  const [slot] = await timesOfADay(doctor)
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.setViewportSize({ width: widths.phone, height: 740 })
  await page.goto(dayUrl(doctor, slot!))

  await page
    .locator('#book')
    .getByRole('link', { name: /^\d\d:\d\d$/ })
    .nth(5)
    .click()
  const chosen = page.locator('#chosen')
  await expect.poll(() => chosen.evaluate((it) => it === document.activeElement)).toBe(true)

  const isInView = (box: { y: number; height: number } | null) =>
    box !== null && box.y >= 0 && box.y + box.height <= 740
  expect(isInView(await chosen.boundingBox())).toBe(true)
  expect(isInView(await field(page, 'first_name').boundingBox())).toBe(true)
  await bookButton(page).scrollIntoViewIfNeeded()
  expect(isInView(await chosen.boundingBox())).toBe(true)
})

test('what was typed outlives other days, other weeks and another time', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await mark(page)
  await fillDetails(page, person)

  await page.getByRole('button', { name: 'Later days' }).click()
  await page.getByRole('button', { name: 'Earlier days' }).waitFor()
  expect(await page.locator('#chosen time').getAttribute('datetime')).toBe(slot!.starts_at)
  await days(page).nth(3).click({ force: true })
  const other = page
    .locator('#other-times')
    .getByRole('button', { name: /^\d\d:\d\d$/ })
    .nth(2)
  const clock = await other.innerText()
  await other.click()
  await page.getByRole('button', { name: `Book ${clock}` }).waitFor()

  expect(await typedDetails(page)).toEqual(person)
  expect(await isMarked(page)).toBe(true)
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(clock)
})

test('of two days pressed one after the other the last one is shown, whichever answers first', async () => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  const [slow, quick] = [1, 2].map((index) => page.locator('#book ol a').nth(index))
  const slowUrl = new URL((await slow!.getAttribute('href')) ?? '', page.url())
  slowUrl.hash = ''
  const isShown = Promise.withResolvers<void>()
  await page.route(slowUrl.href, async (route) => {
    const response = await route.fetch()
    await isShown.promise
    await route.fulfill({ response })
  })
  const answered = Promise.race(
    (['requestfinished', 'requestfailed'] as const).map((event) =>
      page.waitForEvent(event as 'requestfinished', (request) => request.url() === slowUrl.href),
    ),
  )

  await slow!.click()
  await quick!.click()
  await expect.poll(() => quick!.getAttribute('aria-current')).toBe('true')
  isShown.resolve()
  await answered
  // By the time that a later answer is read, this one would have been taken for the last.
  await page.evaluate(async () => (await fetch('/about')).text())

  expect(await quick!.getAttribute('aria-current')).toBe('true')
  expect(page.url()).toContain((await quick!.getAttribute('href')) ?? '-')
})

test('where a script does not understand the answer, the browser sends the form itself', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  await writeDownGivenBack(visitor)
  const page = await visitor.newPage()
  await page.route('**/doctor/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST' || request.isNavigationRequest()) return route.continue()
    // It was booked, and nobody hears of it.
    await route.fetch({ maxRedirects: 0 })
    await route.fulfill({ body: 'What a proxy on the way may say.' })
  })
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  await fillDetails(page, person)

  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

  expect(await isGivenBack(page)).toBe(false)
  expect(await mailsTo(person.email)).toHaveLength(1)
})

test.for(
  languages.flatMap((language) => ['100%', '200%'].map((size) => [language, size] as const)),
)(
  'the arrows to other days stay at the right of their row on a phone: %s, text of %s',
  async ([language, size]) => {
    const doctor = await addDoctor()
    await using visitor = await aVisitor(browser, { width: widths.phone })
    const page = await visitor.newPage()
    await page.goto(inject('siteUrl') + pathsIn(language).doctor(doctor.id))
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size)

    const { row, arrow, title, list } = await page.evaluate(() => {
      const strip = document.querySelector('#book ol')
      const box = (element: Element | null | undefined) => element!.getBoundingClientRect().toJSON()
      const head = strip?.previousElementSibling
      return {
        row: box(head),
        arrow: box(head?.querySelector('a')),
        title: box(head?.querySelector('h3')),
        list: box(strip),
      }
    })

    expect(arrow.right).toBeGreaterThanOrEqual(list.right)
    expect(arrow.top).toBeCloseTo(row.top + (row.height - arrow.height) / 2, 0)
    expect(title.right).toBeLessThanOrEqual(arrow.left)
  },
)
