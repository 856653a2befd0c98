import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { aPerson, bookButton, fields } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const MOST_STEPS = 60

/** Presses Tab until what has the focus fits the selector; every stop on the way must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((wanted) => {
      const { activeElement: element } = document
      if (!element || element === document.body) return undefined
      const { outlineStyle } = getComputedStyle(element)
      const ring = getComputedStyle(element.closest('label') ?? element)
      const { top, bottom } = element.getBoundingClientRect()
      return {
        isThere: element.matches(wanted),
        hasRing: [outlineStyle, ring.outlineStyle].some((style) => style !== 'none'),
        isInView: bottom > 0 && top < innerHeight,
        html: element.outerHTML.slice(0, 200),
      }
    }, selector)
    if (!stop) continue
    expect(stop).toMatchObject({ hasRing: true, isInView: true })
    if (stop.isThere) return
  }
  throw new Error(`${MOST_STEPS} presses of Tab do not lead to ${selector}`)
}

test('the keyboard alone leads from the search field to the confirmation', async () => {
  const doctor = await addDoctor()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(inject('siteUrl'))

  await tabTo(page, '[name=q]')
  await page.keyboard.type(doctor.last_name)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/*q=*')
  await tabTo(page, 'article a:has(time)')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/doctor/*')
  for (const name of fields) {
    await tabTo(page, `[name=${name}]`)
    await page.keyboard.insertText(person[name])
  }
  await tabTo(page, '#details button:not([name])')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/booked/*')

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(doctor.last_name)
})

test('the keyboard alone leads from a doctor’s page over another day to the confirmation', async () => {
  const doctor = await addDoctor()
  const person = aPerson()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  const day = page.locator('#book ol a').nth(1)
  const href = await day.getAttribute('href')

  await tabTo(page, `#book ol a[href="${href}"]`)
  await page.keyboard.press('Enter')
  await page.locator(`#book a[href="${href}"][aria-current]`).waitFor()
  await tabTo(page, '#book ul a:has(time)')
  const clock = await page.evaluate(() => document.activeElement?.textContent?.trim())
  await page.keyboard.press('Enter')
  await page.locator('#chosen:focus').waitFor()
  for (const name of fields) {
    await tabTo(page, `[name=${name}]`)
    await page.keyboard.insertText(person[name])
  }
  await tabTo(page, '#details button:not([name])')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/booked/*')

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(` at ${clock}`)
})

test('the first press of Tab offers to skip to the content', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(inject('siteUrl'))

  await tabTo(page, 'a[href="#content"]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')

  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

/** Goes back through the form from its button: each field, and whether it was hidden at its top. */
async function backThroughForm(page: Page): Promise<{ name: string; isCovered: boolean }[]> {
  await bookButton(page).focus()
  const stops: { name: string; isCovered: boolean }[] = []
  while (stops.length < fields.length) {
    await page.keyboard.press('Shift+Tab')
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement!
        const { left, top, width, height } = element.getBoundingClientRect()
        const points = [top + 2, top + height / 2].map((y) =>
          document.elementFromPoint(left + width / 2, y),
        )
        return { name: element.id, isCovered: points.some((point) => point !== element) }
      }),
    )
  }
  return stops
}

test('going back through the form on a small phone, nothing covers what has the focus', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(doctorUrl(doctor, slot))

  const stops = await backThroughForm(page)

  expect(stops).toEqual(fields.toReversed().map((name) => ({ name, isCovered: false })))
})

test('what sticks above the form is seen to cover it where no room is kept for it', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(doctorUrl(doctor, slot))
  await page.locator('html').evaluate((html) => {
    html.style.scrollPaddingTop = '0'
  })

  const stops = await backThroughForm(page)

  expect(stops.some(({ isCovered }) => isCovered)).toBe(true)
})
