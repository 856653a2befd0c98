import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes, takenOf } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { aPerson, bookButton, field, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const wrong = { first_name: '', email: 'nobody', phone: 'none' } as const

test.for([{ javaScript: true }, { javaScript: false }])(
  'what is wrong in the details is said, what was typed stays, nothing is booked: %o',
  async (wishes) => {
    const doctor = await addDoctor()
    const before = await freeTimes(doctor)
    const person = { ...aPerson(), ...wrong }
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, before[0]))

    await fillDetails(page, person)
    const [answer] = await Promise.all([
      page.waitForResponse('**/doctor/*'),
      bookButton(page).click(),
    ])
    const summary = page.getByRole('alert')
    const messages = await summary.getByRole('link').allInnerTexts()

    expect(answer.status()).toBe(422)
    expect(messages).toHaveLength(3)
    expect(await page.title()).toMatch(/^Error: /)
    expect(await typedDetails(page)).toEqual(person)
    for (const name of ['first_name', 'email', 'phone'] as const) {
      expect(await field(page, name).getAttribute('aria-invalid')).toBe('true')
      const described = await field(page, name).getAttribute('aria-describedby')
      expect(messages).toContain(await page.locator(`#${described}`).innerText())
    }
    expect(await field(page, 'last_name').getAttribute('aria-invalid')).toBeNull()
    await expect.poll(() => summary.evaluate((it) => it.matches(':focus'))).toBe(true)
    await summary.getByRole('link').nth(1).click()
    await expect.poll(() => field(page, 'email').evaluate((it) => it.matches(':focus'))).toBe(true)
    await page.goto('about:blank')
    await expect.poll(() => takenOf(before, doctor)).toBe(0)
  },
)

test('details that were put right are booked', async () => {
  const doctor = await addDoctor()
  const before = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, before[0]))
  await fillDetails(page, { ...person, ...wrong })
  await bookButton(page).click()
  await page.getByRole('alert').waitFor()

  await fillDetails(page, person)
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

  expect(await freeTimes(doctor)).not.toContainEqual(before[0])
})

test('another day can be looked at while details are typed', async () => {
  const doctor = await addDoctor()
  const times = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, times[0]))
  await fillDetails(page, person)

  await page
    .getByRole('button', { name: /free times$/ })
    .nth(2)
    .click()
  await page
    .locator('#other-times')
    .getByRole('button', { name: /^\d\d:\d\d$/ })
    .nth(3)
    .click()

  expect(await typedDetails(page)).toEqual(person)
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
})

test('words that look like markup stay words', async () => {
  const doctor = await addDoctor({ bio: 'O"><img src=x onerror=alert(1)>' })
  const [slot] = await freeTimes(doctor)
  const person = { ...aPerson(), last_name: '"><img src=x onerror=alert(1)>', email: '' }
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))

  await fillDetails(page, person)
  await bookButton(page).click()
  await page.getByRole('alert').waitFor()

  expect(await page.locator('img').count()).toBe(0)
  expect(await typedDetails(page)).toEqual(person)
})

test.for([
  { name: 'first_name', typed: 'St.John', said: /a space after a period/, right: 'St. John' },
  { name: 'phone', typed: '+1 208 555 0123 ext. 4', said: /without an extension/, right: '' },
  { name: 'email', typed: 'zoë@example.com', said: /without accents/, right: 'zoe@example.com' },
] as const)('what is refused in $name says why, and what it says is taken', async (mistake) => {
  const { name, typed, said, right } = mistake
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))

  await fillDetails(page, { ...aPerson(), [name]: typed })
  await bookButton(page).click()
  expect(await page.locator(`#${name}-error`).innerText()).toMatch(said)
  await field(page, name).fill(right)
  await bookButton(page).click()

  await page.waitForURL('**/booked/*')
})
