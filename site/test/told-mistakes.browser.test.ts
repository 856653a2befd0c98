import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { clockOf, doctorUrl } from './doctor-page.ts'
import { isMarked, mark } from './mark.ts'
import { aPerson, bookButton, field, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('a press on a mistake in the summary leads to its field and changes nothing else', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const person = { ...aPerson(), email: 'nobody' }
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, person)
  await bookButton(page).click()
  await page.getByRole('alert').waitFor()
  await mark(page)
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))

  await page.getByRole('alert').getByRole('link').click()
  await page.waitForURL('**#email')
  expect(asked.filter((url) => url.includes('/doctor/'))).toEqual([])
  expect(await page.getByRole('alert').count()).toBe(1)
  await field(page, 'email').fill('bea@example.org')

  expect(await typedDetails(page)).toEqual({ ...person, email: 'bea@example.org' })
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await page.locator('#chosen time').innerText()).toContain(clockOf(slot!))
  expect(await isMarked(page)).toBe(true)
})

test('a mistake is told when one leaves its field, and no longer once it is mended', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  const error = page.locator('#email-error')
  const email = field(page, 'email')

  await email.focus()
  await field(page, 'phone').focus()
  expect(await error.isVisible()).toBe(false)
  await email.fill('nobody')
  expect(await error.isVisible()).toBe(false)
  await field(page, 'phone').focus()

  expect(await error.innerText()).toMatch(/^Enter an e-mail address/)
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  expect(await email.getAttribute('aria-describedby')).toBe('email-error')
  await email.pressSequentially('@example.org')
  expect(await error.isVisible()).toBe(false)
  expect(await email.getAttribute('aria-invalid')).toBeNull()
})

test('mistakes are told in place, and are no step of the history', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const person = { ...aPerson(), email: 'nobody' }
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await mark(page)
  await fillDetails(page, person)
  const before = await page.evaluate(() => history.length)

  await bookButton(page).click()
  await page.getByRole('alert').waitFor()

  expect(await isMarked(page)).toBe(true)
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(page.url()).toBe(doctorUrl(doctor, slot))
  expect(await page.title()).toMatch(/^Error: /)
  expect(await typedDetails(page)).toEqual(person)
  expect(await page.getByRole('alert').evaluate((it) => it.matches(':focus'))).toBe(true)
})

test('what is wrong is not told between the two halves of a press on the button', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, aPerson())
  await field(page, 'email').fill('nobody')

  await bookButton(page).hover()
  await page.mouse.down()

  expect(await page.locator('#email-error').isVisible()).toBe(false)
  await page.mouse.up()
  await page.getByRole('alert').waitFor()
})

test('a mistake that only the server knows is told until its field is changed', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, { ...aPerson(), email: 'zoë@example.com' })

  await bookButton(page).click()
  await page.getByRole('alert').waitFor()

  const error = page.locator('#email-error')
  expect(await error.innerText()).toMatch(/without accents/)
  await field(page, 'email').fill('zoe@example.com')
  expect(await error.isVisible()).toBe(false)
})
