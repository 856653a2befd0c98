import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, aName } from '#testing/on-platform'

const browser = await openBrowser()
afterAll(() => browser.close())

const field = (page: Page, name: 'q' | 'city' = 'q') => page.locator(`input[name=${name}]`)
const list = (page: Page) => page.getByRole('listbox')
const option = (page: Page, wish = {}) => list(page).getByRole('option', wish)
const options = (page: Page) => option(page).allInnerTexts()
const active = (page: Page) => option(page, { selected: true })
const value = (page: Page) => field(page).inputValue()

/** Types into a field and waits for the list. */
async function type(page: Page, text: string, name: 'q' | 'city' = 'q') {
  await field(page, name).pressSequentially(text, { delay: 5 })
  await list(page).waitFor()
}

async function openHome(page: Page, path = '/') {
  await page.goto(inject('siteUrl') + path)
}

test('what one types is suggested in groups, named and counted for who does not see them', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  const q = page.getByRole('combobox', { name: 'Specialty or name' })
  expect(await q.getAttribute('aria-expanded')).toBe('false')

  await type(page, 'san')

  expect(await q.getAttribute('aria-expanded')).toBe('true')
  expect(await q.getAttribute('aria-autocomplete')).toBe('list')
  expect(await list(page).getAttribute('id')).toBe(await q.getAttribute('aria-controls'))
  expect(await list(page).getAttribute('aria-label')).toBe('Suggestions')
  const cities = page.getByRole('group', { name: 'Cities' })
  expect(await cities.getByRole('option').allInnerTexts()).toContain('San Diego, CA')
  const count = await option(page).count()
  await page
    .getByRole('status')
    .filter({ hasText: `${count} suggestions` })
    .waitFor()
  expect(await active(page).count()).toBe(0)
})

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

test('a doctor’s suggestion opens the doctor’s page', async () => {
  const doctor = await addDoctor({ last_name: aName(), specialty: 'Urology', city: 'Omaha' })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)

  await type(page, doctor.last_name.slice(0, 12))
  expect(await options(page)).toEqual([`Dr. Iris ${doctor.last_name}\nUrology, Omaha`])
  await option(page).click()

  await page.waitForURL(`**/doctor/${doctor.id}`)
})

test('above results a choice renews them without a reload', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page, '/?sort=rating')
  await page.evaluate(() => Object.assign(window, { isMarked: true }))

  await type(page, 'Bos', 'city')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/*city=Boston*')

  expect(await page.evaluate(() => 'isMarked' in window)).toBe(true)
  expect(await field(page, 'city').inputValue()).toBe('Boston')
  expect(await list(page).count()).toBe(0)
})

test('a city among what is looked for moves into its own field', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)

  await type(page, 'anchor')
  await option(page, { name: 'Anchorage, AK' }).click()
  await page.waitForURL('**/?city=Anchorage')

  expect(await field(page).inputValue()).toBe('')
  expect(await field(page, 'city').inputValue()).toBe('Anchorage')
})

test('a finger chooses as well, and the list ends above what covers the screen', async () => {
  await using visitor = await aVisitor(browser, { width: widths.phone, hasTouch: true })
  const page = await visitor.newPage()
  await openHome(page)
  await type(page, 'san', 'city')
  const box = await list(page).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(widths.phone)

  await option(page, { name: 'San Diego, CA' }).tap()

  expect(await field(page, 'city').inputValue()).toBe('San Diego')
  expect(new URL(page.url()).search).toBe('')
})

test('the suggestions speak the language of the page', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page, '/fr')

  await type(page, 'peau')

  expect(await options(page)).toEqual(['Dermatologie'])
  expect(await page.getByRole('group').getAttribute('aria-labelledby')).toBeTruthy()
  await page.getByRole('status').filter({ hasText: '1 suggestion' }).waitFor()
})

test('so do the specialties of the doctors', async () => {
  const doctor = await addDoctor({ last_name: aName(), specialty: 'Urology', city: 'Omaha' })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page, '/de')

  await type(page, doctor.last_name.slice(0, 12))

  expect(await options(page)).toEqual([`Dr. Iris ${doctor.last_name}\nUrologie, Omaha`])
})

test('an answer that comes too late is not shown', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/suggestions?*q=cardio*', async (route) => {
    await released
    await route.continue().catch(() => {})
  })

  await field(page).fill('cardio')
  await page.waitForRequest('**/suggestions?*q=cardio*')
  await field(page).fill('neurolog')
  await list(page).waitFor()
  release()
  await page.waitForLoadState('networkidle')

  expect((await options(page)).join()).toContain('Neurology')
  expect((await options(page)).join()).not.toContain('Cardiology')
})

test('where no suggestions come it is a field like any other', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openHome(page)
  await page.route('**/suggestions?*', (route) => route.fulfill({ status: 503 }))

  const asked = page.waitForResponse('**/suggestions?*')
  await field(page).fill('cardiology')
  await asked
  await page.keyboard.press('ArrowDown')
  expect(await list(page).count()).toBe(0)
  await page.unrouteAll()
  await page.keyboard.press('Enter')

  await page.waitForURL('**/?q=cardiology')
})

test('a word that is still being composed is neither looked up nor chosen', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.clock.install()
  await openHome(page)
  let asked = 0
  page.on('request', (request) => void (request.url().includes('/suggestions') && asked++))
  const session = await visitor.newCDPSession(page)
  await field(page).focus()

  await session.send('Input.imeSetComposition', {
    text: 'cardio',
    selectionStart: 6,
    selectionEnd: 6,
  })
  await page.clock.runFor(1_000)
  expect(asked).toBe(0)
  await session.send('Input.insertText', { text: 'cardio' })
  await page.clock.runFor(1_000)
  await list(page).waitFor()

  expect(asked).toBe(1)
})

test('without scripts the fields are plain and the page carries no list', async () => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await openHome(page)

  expect(await page.getByRole('combobox', { name: 'Specialty or name' }).count()).toBe(0)
  expect(await page.locator('datalist, option[value="Boise"]').count()).toBe(0)
  await field(page).fill('cardiology')
  await field(page).press('Enter')
  await page.waitForURL('**/?q=cardiology')
})

test('nothing moves when the list opens', async () => {
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await openHome(page)
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  const before = await height()

  await type(page, 'surg')

  expect(await height()).toBe(before)
})
