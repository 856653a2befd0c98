import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes, mailsTo, takenOf, timesOfADay } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { isKept } from './holds.ts'
import { violations } from './look.ts'
import { moodyApi } from './moody-api.ts'
import { aPerson, bookButton, field, fillDetails, typedDetails } from './person.ts'
import { startSiteAlone } from './site-alone.ts'

const [browser, api] = await Promise.all([openBrowser(), moodyApi()])
const site = await startSiteAlone({ apiUrl: api.url })
afterAll(async () => {
  await browser.close()
  await site[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
})

async function aFormWithoutAnswer(wishes: { javaScript: boolean }) {
  const doctor = await addDoctor()
  const before = await freeTimes(doctor)
  const person = aPerson()
  const visitor = await aVisitor(browser, wishes)
  const page = await visitor.newPage()
  api.isSilent = false
  await page.goto(doctorUrl(doctor, before[0]).replace(inject('siteUrl'), site.url))
  if (wishes.javaScript) await isKept(page)
  await fillDetails(page, person)
  api.isSilent = true
  await bookButton(page).click()
  await page.getByRole('alert').getByText('You will not be booked twice').waitFor()
  api.isSilent = false
  const taken = () => takenOf(before, doctor)
  return { page, person, taken, [Symbol.asyncDispose]: () => visitor[Symbol.asyncDispose]() }
}

test.for([{ javaScript: true }, { javaScript: false }])(
  'a press that booked without an answer and the press after it are one visit: %o',
  async (wishes) => {
    await using form = await aFormWithoutAnswer(wishes)
    const { page, person, taken } = form
    expect(await taken()).toBe(1)

    await bookButton(page).click()
    await page.waitForURL('**/booked/*')

    expect(await mailsTo(person.email)).toHaveLength(1)
    expect(await taken()).toBe(1)
  },
)

test.for([{ javaScript: true }, { javaScript: false }])(
  'who changes the details after a press that booked is told so, and no time is chosen: %o',
  async (wishes) => {
    await using form = await aFormWithoutAnswer(wishes)
    const { page, person, taken } = form

    await field(page, 'email').fill(`other-${person.email}`)
    await bookButton(page).click()
    const news = page.getByText('Your first press has already booked a visit.')
    await news.waitFor()

    expect(await news.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await bookButton(page).click()
    await page.getByRole('alert').waitFor()
    expect(await taken()).toBe(1)
    expect(await mailsTo(person.email)).toHaveLength(1)
  },
)

test.for(['another day', 'another time', 'another visit'])(
  '%s that cannot be shown leaves the page with what was typed, and can be asked for again',
  async (wish) => {
    const visits = { minutes: 30, price: 90, mode: 'in_person' } as const
    const names = ['First visit', 'Follow-up'] as const
    const doctor = await addDoctor({ visit_types: names.map((name) => ({ ...visits, name })) })
    const [slot, next] = await timesOfADay(doctor)
    const person = aPerson()
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()
    api.isSilent = false
    await page.goto(doctorUrl(doctor, slot).replace(inject('siteUrl'), site.url))
    await isKept(page)
    await fillDetails(page, person)
    api.isSilent = true
    const before = page.url()

    const presses = {
      'another day': page.locator('#other-times ol button').nth(3),
      'another time': page.locator(`#other-times button:has([datetime="${next!.starts_at}"])`),
      'another visit': page.getByRole('link', { name: 'Change the visit' }),
    }
    await presses[wish as keyof typeof presses].click()
    const notice = page.getByRole('alert').filter({ hasText: 'What you entered is still here.' })
    await notice.waitFor()

    expect(await notice.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await typedDetails(page)).toEqual(person)
    expect(page.url()).toBe(before)
    expect(await violations(page)).toEqual([])
    if (wish === 'another visit') await page.getByText('This time is not kept for you').waitFor()
    api.isSilent = false
    await notice.getByRole('button', { name: 'Try again' }).click()
    await notice.waitFor({ state: 'detached' })
    expect(page.url()).not.toBe(before)
  },
)

test('where nothing was typed, another day without an answer is the page that says so', async () => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  api.isSilent = false
  await page.goto(doctorUrl(doctor).replace(inject('siteUrl'), site.url))
  api.isSilent = true

  await page.locator('#book ol a').nth(3).click()

  await page.getByRole('link', { name: 'Try again' }).waitFor()
  expect(await page.title()).toContain('The calendars are not available')
})
