import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { active, field, list, options, type } from './suggestions.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const value = (page: Page) => field(page).inputValue()

async function openHome(page: Page) {
  await page.goto(inject('siteUrl'))
}

test('the arrows walk round the list, and the text stays as it was typed', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'surg')
  const all = await options(page)
  const walked: (string | undefined)[] = []

  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key)
    walked.push((await active(page).allInnerTexts())[0])
  }

  expect(walked).toEqual([all[0], all[1], all[0], all.at(-1), all[0]])
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(
    await active(page).getAttribute('id'),
  )
  expect(await value(page)).toBe('surg')
  expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true)
})

test.for(['Home', 'End', 'ArrowLeft', 'ArrowRight', 'x'])(
  '%s leads back to the text, and the list stays',
  async (key) => {
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()
    await openHome(page)
    await type(page, 'cardio')
    await page.keyboard.press('ArrowDown')
    expect(await active(page).count()).toBe(1)

    await page.keyboard.press(key)

    // A letter asks anew, and the answer may have come or not.
    const marked = key.length > 1 ? await active(page).count() : 0
    expect(marked).toBe(0)
    const caret = await field(page).evaluate((it) => (it as HTMLInputElement).selectionStart)
    expect(caret).toBe({ Home: 0, End: 6, ArrowLeft: 5, ArrowRight: 6, x: 7 }[key])
  },
)

test('Escape closes the list, and pressed again empties the field', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'cardio')
  await page.keyboard.press('ArrowDown')

  await page.keyboard.press('Escape')
  expect(await list(page).count()).toBe(0)
  expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(null)
  expect(await value(page)).toBe('cardio')

  await page.keyboard.press('Escape')
  expect(await value(page)).toBe('')
})

test('a closed list opens with the arrows, on its first or its last, or with Alt on none', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'surg')
  const all = await options(page)

  for (const [key, place] of [
    ['ArrowDown', 0],
    ['ArrowUp', -1],
  ] as const) {
    await page.keyboard.press('Escape')
    await page.keyboard.press(key)
    await expect.poll(() => active(page).allInnerTexts()).toEqual([all.at(place)])
  }
  await page.keyboard.press('Alt+ArrowUp')
  expect(await list(page).count()).toBe(0)
  await page.keyboard.press('Alt+ArrowDown')
  await list(page).waitFor()
  expect(await active(page).count()).toBe(0)
})

test('Tab leaves the field as it is and closes the list', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'cardio')
  await page.keyboard.press('ArrowDown')

  await page.keyboard.press('Tab')

  expect(await list(page).count()).toBe(0)
  expect(await value(page)).toBe('cardio')
  expect(await field(page, 'city').evaluate((it) => it === document.activeElement)).toBe(true)
})

test('Enter on a specialty fills it in and searches; on none it sends what was typed', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'skin')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/?q=Dermatology')
  expect(await field(page).inputValue()).toBe('Dermatology')

  await openHome(page)
  await type(page, 'skin')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/?q=skin')
})
