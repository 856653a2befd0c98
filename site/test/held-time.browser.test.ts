import { afterAll, expect, inject, test } from 'vitest'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { endonyms } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, bookElsewhere, freeTimes, mailsTo, timesOfADay } from '#testing/on-platform'
import { clockOf, dayUrl, doctorUrl } from './doctor-page.ts'
import { isKept, isOffered } from './holds.ts'
import { aPerson, bookButton, fillDetails, typedDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

async function aDoctorWithTimes() {
  const doctor = await addDoctor()
  const [slot, next, third] = await timesOfADay(doctor)
  return { doctor, slot: slot!, next: next!, third: third! }
}

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
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await isKept(page)
  const [held] = await visitor.cookies()
  await fillDetails(page, person)

  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

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

test('of two tabs with the same time neither loses it, whichever is left', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const [one, other] = [await visitor.newPage(), await visitor.newPage()]
  for (const page of [one, other]) {
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
  }

  await one.goto('about:blank')
  await one.goto(inject('siteUrl'))

  await expect.poll(isOffered(doctor, slot)).toBe(false)
  await other.goto('about:blank')
  await expect.poll(isOffered(doctor, slot)).toBe(true)
})

test.for([{ canHear: true }, { canHear: false }])(
  'the tab that stays tells the truth after the other gave the same time back: %o',
  async ({ canHear }) => {
    const { doctor, slot } = await aDoctorWithTimes()
    await using visitor = await aVisitor(browser)
    if (!canHear)
      await visitor.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
    const [one, other] = [await visitor.newPage(), await visitor.newPage()]
    for (const page of [one, other]) {
      await page.goto(doctorUrl(doctor, slot))
      await isKept(page)
    }

    const again = one.waitForResponse('**/holds')
    await other.goto('about:blank')
    if (!canHear) await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

    expect(await (await again).json()).toMatchObject({ outcome: 'held' })
    await isKept(one)
    await expect.poll(isOffered(doctor, slot)).toBe(false)
  },
)

test('a tab that chooses another time leaves the former to the tab that shows it', async () => {
  const { doctor, slot, next } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const [one, other] = [await visitor.newPage(), await visitor.newPage()]
  for (const page of [one, other]) {
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
  }

  const again = one.waitForResponse('**/holds')
  const another = other.locator(`#other-times button:has(time[datetime="${next.starts_at}"])`)
  await another.click()

  expect(await (await again).json()).toMatchObject({ outcome: 'held' })
  for (const each of [slot, next]) await expect.poll(isOffered(doctor, each)).toBe(false)
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

test('what cannot be held is said where the place is, fails no request, and is booked', async () => {
  const doctor = await addDoctor()
  const slots = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  // As many as one address may hold, each by a browser that knows nothing of the others.
  for (const slot of slots.slice(0, MAX_HOLDS_PER_ADDRESS)) {
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
    await page.route('**/holds?*', (route) => route.abort())
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

test('one browser holds three times at most: a fourth ends the first', async () => {
  const doctor = await addDoctor()
  const slots = (await freeTimes(doctor)).slice(0, 4)
  await using visitor = await aVisitor(browser)
  const first = await visitor.newPage()

  for (const [index, slot] of slots.entries()) {
    const page = index === 0 ? first : await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
  }
  await first.locator('#kept').getByText('This time is not kept for you').waitFor()

  await expect.poll(isOffered(doctor, slots[0]!)).toBe(true)
  for (const slot of slots.slice(1)) await expect.poll(isOffered(doctor, slot)).toBe(false)
})
