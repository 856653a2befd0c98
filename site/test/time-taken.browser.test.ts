import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, bookElsewhere, freeTimes, mailsTo } from '#testing/on-platform'
import { clockOf, doctorUrl } from './doctor-page.ts'
import { withoutHolds } from './holds.ts'
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
    await withoutHolds(visitor)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, person)
    await bookElsewhere(doctor, slot!)

    const [answer] = await Promise.all([
      page.waitForResponse('**/doctor/*'),
      bookButton(page).click(),
    ])
    const offer = page.getByRole('group', { name: /has just been taken/ })
    const others = offer.getByRole('radio')

    expect(answer.status()).toBe(409)
    expect(await offer.innerText()).toContain(clockOf(slot!))
    expect(await typedDetails(page)).toEqual(person)
    expect(await others.count()).toBeGreaterThan(2)
    expect(await offer.getByRole('radio', { checked: true }).count()).toBe(0)
    await expect.poll(() => others.first().evaluate((it) => it.matches(':focus'))).toBe(true)
    await bookButton(page).click()
    const summary = page.getByRole('alert')
    await summary.waitFor()
    const group = page.getByRole('group', { name: /Which time would you like/ })
    expect(await typedDetails(page)).toEqual(person)
    await summary.getByRole('link', { name: 'Choose one of the free times.' }).click()
    const choices = group.getByRole('radio')
    await expect.poll(() => choices.first().evaluate((it) => it.matches(':focus'))).toBe(true)
    const second = await group.locator('label').nth(1).innerText()
    await choices.nth(1).check()
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
    const sentence = await page.getByRole('heading', { level: 1 }).innerText()
    expect(sentence.slice(-5)).toBe(second.trim().slice(-5))
    expect(await mailsTo(person.email)).toHaveLength(1)
  },
)

test('who presses the button in two tabs is told that the time is already theirs', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const tabs = [await visitor.newPage(), await visitor.newPage()] as const
  const person = aPerson()
  for (const page of tabs) {
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, person)
  }
  const [page, other] = tabs
  await bookButton(other).click()
  await other.waitForURL('**/booked/*')

  await bookButton(page).click()
  await page.getByText(new RegExp(`You have already booked .* at ${clockOf(slot!)}`)).waitFor()

  expect(await page.locator('main').innerText()).not.toContain('has just been taken')
  await page.getByRole('link', { name: 'See your visit' }).click()
  await page.waitForURL(other.url())
  expect(await mailsTo(person.email)).toHaveLength(1)
})

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
