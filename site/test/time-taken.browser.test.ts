import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, bookElsewhere, freeTimes, mailsTo } from '#testing/on-platform'
import { clockOf, doctorUrl } from './doctor-page.ts'
import { aPerson, bookButton, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test.for([{ javaScript: true }, { javaScript: false }])(
  'whoever is slower keeps the details and books one of the next times: %o',
  async (wishes) => {
    const doctor = await addDoctor()
    const [slot] = await freeTimes(doctor)
    const person = aPerson()
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, person)
    await bookElsewhere(doctor, slot!)

    const [answer] = await Promise.all([
      page.waitForResponse('**/doctor/*'),
      bookButton(page).click(),
    ])
    const offer = page.getByRole('group', { name: /Somebody else has just booked/ })
    const others = offer.getByRole('radio')

    expect(answer.status()).toBe(409)
    expect(await offer.innerText()).toContain(clockOf(slot!))
    expect(await typedDetails(page)).toEqual(person)
    expect(await others.count()).toBeGreaterThan(2)
    expect(await others.first().isChecked()).toBe(true)
    await expect.poll(() => others.first().evaluate((it) => it.matches(':focus'))).toBe(true)
    const second = await offer.locator('label').nth(1).innerText()
    await others.nth(1).check()
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
    const sentence = await page.getByRole('heading', { level: 1 }).innerText()
    expect(sentence.slice(-5)).toBe(second.trim().slice(-5))
    expect(await mailsTo(person.email)).toHaveLength(1)
  },
)

test('a time that is gone before the form is opened is not offered again', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await bookElsewhere(doctor, slot!)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  const answer = await page.goto(doctorUrl(doctor, slot))

  expect(answer?.status()).toBe(200)
  expect(await page.locator('main').innerText()).toContain('That time is no longer free')
  expect(await bookButton(page).count()).toBe(0)
  expect(await page.locator(`time[datetime="${slot!.starts_at}"]`).count()).toBe(0)
})
