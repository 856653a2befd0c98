import { afterAll, expect, test } from 'vitest'
import { endonyms } from '#vocabulary/languages'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, bookElsewhere, freeTimes, mailsTo } from '#testing/on-platform'
import { clockOf, dayUrl, doctorUrl } from './doctor-page.ts'
import { aDoctorWithTimes, isGivenBack, isKept, isOffered, writeDownGivenBack } from './holds.ts'
import { aPerson, bookButton, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('a time that somebody looks at is nobody else’s until they leave', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)

  await using other = await aVisitor(browser)
  const elsewhere = await other.newPage()
  await elsewhere.goto(dayUrl(doctor, slot))
  const shown = elsewhere.locator(`#book time[datetime="${slot.starts_at}"]`)

  expect(await shown.count()).toBe(0)
  await page.goto('about:blank')
  await expect.poll(isOffered(doctor, slot)).toBe(true)
  await elsewhere.reload()
  expect(await shown.count()).toBe(1)
})

test('without JavaScript nothing is held, and the time is booked as ever', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  const person = aPerson()
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))

  expect(await freeTimes(doctor)).toContainEqual(slot)
  expect(await page.locator('#kept').isVisible()).toBe(false)
  await fillDetails(page, person)
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
})

test('the held time becomes the visit, and the browser forgets the hold', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  await writeDownGivenBack(visitor)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  const [held] = await visitor.cookies()
  await fillDetails(page, person)

  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

  expect(await isGivenBack(page)).toBe(false)
  expect(held).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(held?.name).toMatch(/^hold-/)
  expect((await visitor.cookies()).map(({ name }) => name)).toEqual(['visits'])
  expect(await mailsTo(person.email)).toHaveLength(1)
  await expect.poll(isOffered(doctor, slot)).toBe(false)
})

test('another time comes instead of the one before, which is free again', async () => {
  const { doctor, slot, next, third } = await aDoctorWithTimes()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  await fillDetails(page, person)

  for (const { starts_at } of [next, third])
    await page
      .locator('#other-times button')
      .filter({ has: page.locator(`time[datetime="${starts_at}"]`) })
      .click()
  await page.getByRole('button', { name: `Book ${clockOf(third)}` }).waitFor()
  await expect.poll(isOffered(doctor, third)).toBe(false)

  await expect.poll(isOffered(doctor, slot)).toBe(true)
  await expect.poll(isOffered(doctor, next)).toBe(true)
  expect(await typedDetails(page)).toEqual(person)
  expect((await visitor.cookies()).filter(({ name }) => name.startsWith('hold-'))).toHaveLength(1)
})

test('one’s own time stays one’s own: reload, back, forward, another language', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const chosen = page.locator('#chosen time')
  const isChosen = async () => {
    await chosen.waitFor()
    expect(await chosen.getAttribute('datetime')).toBe(slot.starts_at)
    await page.locator('#kept:not(:empty)').waitFor()
    await expect.poll(isOffered(doctor, slot)).toBe(false)
  }
  await page.goto(dayUrl(doctor, slot))
  await page.locator(`#book a:has(time[datetime="${slot.starts_at}"])`).click()
  await isChosen()

  await page.reload()
  await isChosen()
  await page.goBack()
  await chosen.waitFor({ state: 'detached' })
  await page.goForward()
  await isChosen()
  await fillDetails(page, person)
  await page.getByRole('button', { name: endonyms.en }).click()
  await page.locator('#languages').getByRole('link', { name: endonyms.de }).click()
  await page.getByRole('button', { name: `Termin um ${clockOf(slot)} Uhr buchen` }).waitFor()
  await isChosen()

  const typed = page.locator('#details').getByRole('textbox')
  expect(
    await typed.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(Object.values(person))
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
})

test('a time that goes to somebody else while it is about to be held is told with what was typed', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  const typed = Promise.withResolvers<void>()
  await page.route('**/holds', async (route) => {
    await typed.promise
    await bookElsewhere(doctor, slot)
    await route.continue()
  })
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, person)

  typed.resolve()
  const offer = page.getByRole('group', { name: /has just been taken/ })
  await offer.waitFor()

  expect(await offer.innerText()).toContain(clockOf(slot))
  expect(await typedDetails(page)).toEqual(person)
  await page.unroute('**/holds')
  await offer.getByRole('radio').nth(1).check()
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
  expect(await mailsTo(person.email)).toHaveLength(1)
})

test('the first of the other times has the focus where nothing else had it', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.route('**/holds', async (route) => {
    await bookElsewhere(doctor, slot)
    await route.continue()
  })

  await page.goto(doctorUrl(doctor, slot))

  const first = page.getByRole('radio').first()
  await expect.poll(() => first.evaluate((it) => it.matches(':focus'))).toBe(true)
})

test('who goes back to choose finds the times that their own had covered', async () => {
  const visits = { minutes: 90, price: 90, mode: 'in_person' } as const
  const doctor = await addDoctor({
    visit_types: [
      { ...visits, name: 'First visit' },
      { ...visits, name: 'Follow-up' },
    ],
  })
  // Of today, 17:30 may be past and 18:00 not yet.
  const slot = (await freeTimes(doctor)).findLast((one) => clockOf(one) === '18:00')!
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  await page.reload()
  await isKept(page)
  const covered = page.locator('#book').getByText('17:30', { exact: true })
  expect(await covered.count()).toBe(0)

  await page.getByRole('link', { name: 'Change the visit' }).click()
  await page.locator('#book').getByRole('link', { name: 'Follow-up' }).waitFor()

  expect(await covered.count()).toBe(1)
  expect(await isOffered(doctor, slot)()).toBe(true)
})
