import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes, mailsTo } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { moodyApi } from './moody-api.ts'
import { aPerson, bookButton, field, fillDetails } from './person.ts'
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
  await fillDetails(page, person)
  api.isSilent = true
  await bookButton(page).click()
  await page.getByRole('alert').getByText('You will not be booked twice').waitFor()
  api.isSilent = false
  const taken = async () => before.length - (await freeTimes(doctor)).length
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
