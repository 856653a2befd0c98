import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, aName } from '#testing/on-platform'
import { active, field, list, option, options, type } from './suggestions.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

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
  const again = page.waitForResponse('**/suggestions?*')
  await page.keyboard.press('ArrowDown')
  await again
  expect(await list(page).count()).toBe(0)
  await page.unrouteAll()
  await page.keyboard.press('Enter')

  await page.waitForURL('**/?q=cardiology')
})

test.for([
  ['/', ['/api/v1/suggestions']],
  ['/?sort=rating', ['/', '/api/v1/suggestions']],
] as const)(
  'a word that is still being composed is neither looked up nor chosen, on %s',
  async ([path, asksFor]) => {
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()
    await page.clock.install()
    await openHome(page, path)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
    })
    const session = await visitor.newCDPSession(page)
    await field(page).focus()

    await session.send('Input.imeSetComposition', {
      text: 'cardio',
      selectionStart: 6,
      selectionEnd: 6,
    })
    await page.clock.runFor(1_000)
    expect(asked).toEqual([])
    await session.send('Input.insertText', { text: 'cardio' })
    await page.clock.runFor(1_000)
    await list(page).waitFor()

    expect(asked.toSorted()).toEqual(asksFor)
  },
)

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
