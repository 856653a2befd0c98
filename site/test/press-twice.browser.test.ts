import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes, mailsTo, takenOf } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { isOffered } from './holds.ts'
import { aPerson, bookButton, field, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test.for([{ javaScript: true }, { javaScript: false }])(
  'a double press, a reload and a press after going back book one visit: %o',
  async (wishes) => {
    const doctor = await addDoctor()
    const before = await freeTimes(doctor)
    const person = aPerson()
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, before[0]))
    await fillDetails(page, person)

    await bookButton(page).dblclick()
    await page.waitForURL('**/booked/*')
    const booked = page.url()
    const sentence = await page.getByRole('heading', { level: 1 }).innerText()

    await page.reload()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(sentence)

    await page.goBack()
    expect(await typedDetails(page)).toEqual(person)
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
    expect(page.url()).toBe(booked)

    expect(await mailsTo(person.email)).toHaveLength(1)
    expect(await takenOf(before, doctor)).toBe(1)
  },
)

test('the same details in a form that was opened anew book a second visit', async () => {
  const doctor = await addDoctor()
  const [first, second] = await freeTimes(doctor)
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  for (const slot of [first, second]) {
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, person)
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
  }

  await expect.poll(async () => (await mailsTo(person.email)).length, { timeout: 15_000 }).toBe(2)
})

test('a pressed button says so at once and takes no second press', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, aPerson())
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1
  })

  const shown = await bookButton(page).evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
    return { text: button.textContent, isDisabled: button.ariaDisabled }
  })
  await page.waitForURL('**/booked/*')

  expect(shown).toEqual({ text: 'Booking …', isDisabled: 'true' })
  expect(sent).toBe(1)
})

test.for([{ javaScript: true }, { javaScript: false }])(
  'who put a mistake right and booked goes back to the form as it was left: %o',
  async (wishes) => {
    const doctor = await addDoctor()
    const [slot] = await freeTimes(doctor)
    const person = aPerson()
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, { ...person, email: 'nobody' })
    await bookButton(page).click()
    await page.getByRole('alert').waitFor()
    await field(page, 'email').fill(person.email)
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
    const booked = page.url()

    await page.goBack()

    expect(await typedDetails(page)).toEqual(person)
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')
    expect(page.url()).toBe(booked)
    expect(await mailsTo(person.email)).toHaveLength(1)
  },
)

test('who presses the button before the time is held books it all the same', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const pressed = Promise.withResolvers<void>()
  await page.route('**/holds', async (route) => {
    const response = await route.fetch()
    await pressed.promise
    await route.fulfill({ response })
  })
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, aPerson())
  await expect.poll(isOffered(doctor, slot!)).toBe(false)

  await bookButton(page).click()
  pressed.resolve()

  await page.waitForURL('**/booked/*')
})
