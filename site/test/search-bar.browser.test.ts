import { afterAll, expect, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { asked, found, isSameWindow, openResults, twoNamesakes } from './results.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('typing, and sending what was typed, shows results and makes no steps of history', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, 'q=dermatology')
  const before = await page.evaluate(() => history.length)

  await page.getByLabel('Specialty or name').fill('')
  await page.getByLabel('Specialty or name').pressSequentially(name, { delay: 5 })
  await found(page, '2 doctors found')

  expect(asked(page)).toEqual({ q: name })
  expect(await page.evaluate(() => [history.length, document.activeElement?.id])).toEqual([
    before,
    'q',
  ])
  const sent = page.waitForResponse((response) => response.url() === page.url())
  await page.getByLabel('Specialty or name').press('Enter')
  await sent
  await page.locator('#found:not([aria-busy])').waitFor()
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(await isSameWindow(page)).toBe(true)
})

test('what is half typed never shows a mistake; sent, it does', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, 'q=dermatology')
  const answered = page.waitForResponse((response) => response.url().includes('city=Xa'))

  await page.getByLabel('City').pressSequentially('Xanadu', { delay: 5 })
  expect((await answered).status()).toBe(400)
  await page.locator('#found:not([aria-busy])').waitFor()

  expect(await page.getByRole('alert').count()).toBe(0)
  expect(asked(page)).toEqual({ q: 'dermatology' })
  await page.getByLabel('City').press('Enter')
  await page.getByRole('alert').waitFor()
})

test('an empty bar is for a press to send', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.clock.install()
  await openResults(page, 'q=dermatology')
  let requests = 0
  page.on('request', (request) => void (request.resourceType() === 'fetch' && requests++))

  await page.getByLabel('Specialty or name').fill('')
  await page.clock.runFor(1_000)
  const quietly = requests
  await page.getByLabel('Specialty or name').press('Enter')
  await page.waitForURL('**/?sort=*')

  expect(quietly).toBe(0)
  expect(requests).toBeGreaterThan(0)
})

test('what was typed and sent is asked once', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.clock.install()
  await openResults(page, 'q=dermatology')
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  let times = 0
  await page.route('**/?q=urology*', async (route) => {
    times++
    await released
    await route.continue().catch(() => {})
  })

  await page.getByLabel('Specialty or name').fill('urology')
  await page.getByLabel('Specialty or name').press('Enter')
  await page.clock.runFor(1_000)
  release()
  await page.waitForURL('**/?q=urology')

  expect(times).toBe(1)
})

test('what a step back asks for is shown in the bar', async () => {
  const name = await twoNamesakes()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await openResults(page, `q=${name}`)
  await page.getByLabel('When').selectOption('Within 7 days')
  await page.waitForURL('**/*when=7*')
  await page.getByLabel('Specialty or name').fill('dentist')
  await page.getByLabel('Specialty or name').press('Enter')
  await page.waitForURL('**/*q=dentist*')

  await page.goBack()
  await expect.poll(() => page.getByLabel('Specialty or name').inputValue()).toBe(name)
  expect(await page.getByLabel('When').inputValue()).toBe('7')
  await page.goBack()
  await expect.poll(() => page.getByLabel('When').inputValue()).toBe('')
})
