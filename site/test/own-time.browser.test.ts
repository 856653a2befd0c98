import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { clockOf, doctorUrl } from './doctor-page.ts'
import { layoutShift } from './look.ts'
import { aPerson, bookButton, fillDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

/** A doctor in Denver with a time at noon, so that nowhere in America it is another day. */
async function noonInDenver(mode: 'in_person' | 'video' = 'in_person') {
  const doctor = await addDoctor({
    visit_types: [{ name: 'Skin check', minutes: 20, price: 90, mode }],
  })
  const slot = (await freeTimes(doctor)).find((one) => clockOf(one) === '12:00')
  return { doctor, slot: slot! }
}

const later = (slot: { starts_at: string }, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(slot.starts_at),
  )

test('a visitor in another zone reads both times, in the panel and under the list', async () => {
  const { doctor, slot } = await noonInDenver()
  await using visitor = await aVisitor(browser, { timeZone: 'America/New_York' })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  const own = later(slot, 'America/New_York')

  const lines = await page.locator('[data-own-time]').allInnerTexts()

  expect(lines[0]).toBe(`${own} where you are (Eastern Time)`)
  expect(lines[1]).toMatch(/^\d\d:\d\d is \d\d:\d\d where you are \(Eastern Time\)\.$/)
  expect(await page.locator('#book').innerText()).toContain('Denver time (Mountain Time)')
})

test.for(['America/Denver', 'America/Boise'])(
  'a visitor whose clock in %s shows the same reads one time',
  async (timeZone) => {
    const { doctor, slot } = await noonInDenver()
    await using visitor = await aVisitor(browser, { timeZone })
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await page.locator('#kept:not(:empty)').waitFor()

    expect((await page.locator('[data-own-time]').allInnerTexts()).join('')).toBe('')
  },
)

test('where it is another day, the day is told too', async () => {
  const { doctor, slot } = await noonInDenver('video')
  await using visitor = await aVisitor(browser, { timeZone: 'Asia/Tokyo' })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))

  const [line] = await page.locator('[data-own-time]').allInnerTexts()

  expect(line).toMatch(/^\w{3}, \d+ \w{3,4}, \d\d:\d\d where you are \(Japan/)
  expect(line).toContain(later(slot, 'Asia/Tokyo'))
})

test('the booking says in which zone the visitor is, and without JavaScript says nothing', async () => {
  const { doctor, slot } = await noonInDenver()
  const zones = await Promise.all(
    [true, false].map(async (javaScript) => {
      await using visitor = await aVisitor(browser, { javaScript, timeZone: 'Europe/Paris' })
      const page = await visitor.newPage()
      await page.goto(doctorUrl(doctor, slot))
      return await page.locator('#details [name=time_zone]').inputValue()
    }),
  )

  expect(zones).toEqual(['Europe/Paris', ''])
})

test('the confirmation tells both times too, on the screen and on paper, and nothing moves', async () => {
  const { doctor, slot } = await noonInDenver()
  await using visitor = await aVisitor(browser, { timeZone: 'Asia/Tokyo', width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, aPerson())
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
  const line = page.locator('[data-own-time]')

  const told = await line.innerText()
  const moved = await layoutShift(page)
  await page.emulateMedia({ media: 'print' })

  expect(told).toMatch(/^\w{3}, \d+ \w{3,4}, \d\d:\d\d where you are \(Japan/)
  expect(told).toContain(later(slot, 'Asia/Tokyo'))
  expect(moved).toBe(0)
  expect(await line.isVisible()).toBe(true)
})

test.for([{ timeZone: 'America/Denver' }, { timeZone: 'Asia/Tokyo', javaScript: false }])(
  'the confirmation tells the doctor’s time alone where that is all: %o',
  async (wishes) => {
    const { doctor, slot } = await noonInDenver()
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()
    await page.goto(doctorUrl(doctor, slot))
    await fillDetails(page, aPerson())
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')

    expect(await page.locator('dl').innerText()).toContain('Denver time (Mountain Time)')
    expect(await page.locator('[data-own-time]').innerText()).toBe('')
  },
)

test('nothing moves where it is late enough to be tomorrow for the visitor', async () => {
  const doctor = await addDoctor()
  const slot = (await freeTimes(doctor)).find((one) => clockOf(one) === '23:00')
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await page.locator('#kept:not(:empty)').waitFor()

  const [line] = await page.locator('[data-own-time]').allInnerTexts()

  expect(line).toMatch(/^\w{3}, \d+ \w{3,4}, 01:00 where you are \(Eastern Time\)/)
  expect(await layoutShift(page)).toBe(0)
})
