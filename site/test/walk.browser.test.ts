import { readFile } from 'node:fs/promises'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes, mailsTo } from '#testing/on-platform'
import { calendarFields } from './calendar-fields.ts'
import { clockOf, doctorUrl } from './doctor-page.ts'
import { aPerson, bookButton, fillDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const walks = (['desktop', 'tablet', 'phone'] as const).flatMap((screen) =>
  [true, false].map((javaScript) => ({ javaScript, screen, width: widths[screen] })),
)

test.for(walks)(
  'a guest finds a doctor, books, and comes back by mail on a $screen (JavaScript: $javaScript)',
  async (wishes) => {
    const doctor = await addDoctor()
    const [first, second] = await freeTimes(doctor)
    const person = aPerson()
    await using visitor = await aVisitor(browser, wishes)
    const page = await visitor.newPage()

    await page.goto(inject('siteUrl'))
    await page.getByLabel('Specialty or name').fill(doctor.last_name)
    await page.getByRole('button', { name: 'Search' }).click()
    const card = page.getByRole('article')
    const times = card.getByRole('list', { name: /Next free times/ }).getByRole('link')
    expect(await card.count()).toBe(1)
    expect(await times.count()).toBe(3)
    expect(await times.first().locator('time').getAttribute('datetime')).toBe(first?.starts_at)
    await times.nth(1).click()
    await fillDetails(page, person)
    await bookButton(page).click()
    await page.waitForURL('**/booked/*')

    const sentence = await page.getByRole('heading', { level: 1 }).innerText()
    expect(sentence).toContain(`You’re booked with Dr. Iris ${doctor.last_name} on `)
    expect(sentence.endsWith(` at ${clockOf(second!)}`)).toBe(true)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Add to my calendar' }).click(),
    ])
    const calendar = calendarFields(await readFile(await download.path(), 'utf8'))
    expect(download.suggestedFilename()).toBe('visit.ics')
    expect(calendar.startsAt).toBe(Date.parse(second?.starts_at ?? ''))
    expect(calendar.endsAt).toBe(Date.parse(second?.ends_at ?? ''))
    expect(calendar.uid).not.toBe('')

    const [mail, ...more] = await mailsTo(person.email)
    expect(more).toEqual([])
    await page.goto(inject('mailboxUrl'))
    await page.locator(`a[href="/messages/${mail?.id}"]`).click()
    const letter = page.frameLocator('iframe')
    expect(await letter.locator('body').innerText()).toContain(doctor.last_name)
    const link = await letter.locator('a[href*="#"]').first().getAttribute('href')

    await using elsewhere = await aVisitor(browser, wishes)
    const other = await elsewhere.newPage()
    await other.goto(link ?? '')
    if (!wishes.javaScript) {
      await other.getByLabel('Link from the e-mail').fill(link ?? '')
      await other.getByRole('button', { name: 'Open my visit' }).click()
    }
    await other.waitForURL('**/booked/*')
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe(sentence)
    expect(other.url()).not.toContain('#')
  },
)

test('a visit is booked in three presses from a result', async () => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/?q=${doctor.last_name}`)
  let presses = 0
  await page.exposeFunction('pressed', () => presses++)
  await visitor.addInitScript(() =>
    addEventListener('click', () => (window as never as { pressed: () => void }).pressed(), true),
  )
  await page.reload()

  await page
    .getByRole('article')
    .first()
    .getByRole('link')
    .filter({ has: page.locator('time') })
    .first()
    .click()
  await fillDetails(page, aPerson())
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

  expect(presses).toBeGreaterThan(0)
  expect(presses).toBeLessThanOrEqual(3)
})

test('a chosen time leads back to the kinds of visit, and a kind of visit to its times', async () => {
  const kind = { minutes: 20, price: 90, mode: 'in_person' } as const
  const doctor = await addDoctor({
    visit_types: [
      { ...kind, name: 'First visit' },
      { ...kind, name: 'Follow-up', mode: 'video' },
    ],
  })
  const [first, second] = doctor.visit_types
  const [slot] = await freeTimes(doctor)
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor, slot))

  await page.getByRole('link', { name: 'Change the visit' }).click()
  const kinds = page.locator('#book a[aria-current=true]')
  expect(await kinds.allInnerTexts()).toContainEqual(expect.stringContaining(first!.name))
  expect(new URL(page.url()).searchParams.get('day')).toBe(slot!.starts_at.slice(0, 10))
  await page
    .getByRole('region', { name: 'Visits and prices' })
    .getByRole('link', { name: second!.name })
    .click()

  expect(new URL(page.url()).searchParams.get('visit')).toBe(second!.id)
  expect(await kinds.allInnerTexts()).toContainEqual(expect.stringContaining(second!.name))
})

test('a visit opens in no browser but the one that booked it', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  await using guest = await aVisitor(browser)
  const page = await guest.newPage()
  await page.goto(doctorUrl(doctor, slot))
  await fillDetails(page, aPerson())
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')

  await using stranger = await aVisitor(browser)
  const other = await stranger.newPage()
  const answer = await other.goto(page.url())

  expect(answer?.status()).toBe(404)
  expect(await other.locator('main').innerText()).not.toContain(doctor.last_name)
  const [cookie] = await guest.cookies()
  expect(cookie).toMatchObject({ name: 'visits', httpOnly: true, sameSite: 'Lax', expires: -1 })
})

test('whoever opens the link of the mail without JavaScript is told to paste it', async () => {
  const answer = await fetch(`${inject('siteUrl')}/manage`)

  expect(await answer.text()).toMatch(/<noscript>[^/]*paste it here/)
})
