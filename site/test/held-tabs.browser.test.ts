import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { aDoctorWithTimes, isKept, isOffered } from './holds.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('of two tabs with the same time neither loses it, whichever is left', async () => {
  const { doctor, slot } = await aDoctorWithTimes()
  await using visitor = await aVisitor(browser)
  const [one, other] = [await visitor.newPage(), await visitor.newPage()]
  for (const page of [one, other]) {
    await page.goto(doctorUrl(doctor, slot))
    await isKept(page)
  }

  const again = other.waitForResponse('**/holds')
  await one.goto('about:blank')
  await one.goto(inject('siteUrl'))

  expect(await (await again).json()).toMatchObject({ outcome: 'held' })
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
