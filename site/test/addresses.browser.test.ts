import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes, takenOf } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test.for([
  { path: '/doctor/7d0f9d0c-2f64-4a3a-9d0e-000000000000', title: 'We cannot find this doctor' },
  { path: '/doctor/00000000-0000-0000-0000-00000000000a', title: 'We cannot find this doctor' },
  { path: '/doctor/nobody', title: 'We cannot find this doctor' },
  { path: '/doctor/%00', title: 'We cannot find this doctor' },
  { path: '/doctors', title: 'We cannot find this page' },
  {
    path: '/booked/00000000-0000-0000-0000-00000000000a',
    title: 'Open your visit from the e-mail',
  },
  { path: '/booked/nobody', title: 'Open your visit from the e-mail' },
])('$path leads nowhere, and the page says what to do', async ({ path, title }) => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  const answer = await page.goto(inject('siteUrl') + path)

  expect(answer?.status()).toBe(404)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
  expect(await page.locator('main').getByRole('link').count()).toBe(1)
})

test.for([
  'at=yesterday',
  'at=1999-01-01T00:00:00Z&day=1999-01-01',
  'day=2026-13-45&from=never',
  'from=9999-12-31',
  'visit=nothing&at=%00',
])('a doctor is shown whatever else the address says: %s', async (search) => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()

  const answer = await page.goto(`${doctorUrl(doctor)}?${search}`)

  expect(answer?.status()).toBe(200)
  expect(
    await page
      .locator('#book')
      .getByRole('link', { name: /^\d\d:\d\d$/ })
      .count(),
  ).toBeGreaterThan(0)
})

test('later days have their own address, and lead back', async () => {
  const doctor = await addDoctor()
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  const dates = page.locator('#other-times time')
  const before = await dates.first().getAttribute('datetime')

  await page.getByRole('link', { name: 'Later days' }).click()
  await page.waitForURL('**from=*')
  const later = await dates.first().getAttribute('datetime')
  await page.getByRole('link', { name: 'Earlier days' }).click()
  await page.waitForURL((url) => !url.href.includes(later?.slice(0, 10) ?? ''))

  expect(Date.parse(later ?? '') - Date.parse(before ?? '')).toBeGreaterThan(10 * 86_400_000)
  expect(await dates.first().getAttribute('datetime')).toBe(before)
})

test('each kind of visit has its own times and price', async () => {
  const doctor = await addDoctor({
    visit_types: [
      { name: 'Skin check', minutes: 20, price: 99.5, mode: 'in_person' },
      { name: 'Follow-up', minutes: 60, price: 45, mode: 'video' },
    ],
  })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor))
  const times = page.locator('#other-times').getByRole('link', { name: /^\d\d:\d\d$/ })
  const ofFirst = await times.count()

  await page
    .locator('#book')
    .getByRole('link', { name: /Follow-up 60 minutes · \$45/ })
    .click()
  await page.waitForURL('**visit=*')
  const ofSecond = await times.count()
  await times.first().click()
  await page.waitForURL('**at=*')

  expect(ofSecond).toBeLessThan(ofFirst)
  expect(await page.locator('#book').innerText()).toMatch(/Follow-up · 60 minutes · \$45/)
})

test('a link to a manage page that opens nothing says so', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${inject('siteUrl')}/manage`)

  await page
    .getByLabel('Link from the e-mail')
    .fill(`${inject('siteUrl')}/manage#${'x'.repeat(43)}`)
  await page.getByRole('button', { name: 'Open my visit' }).click()

  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('does not open a visit')
})

test('the form of another site books nothing', async () => {
  const doctor = await addDoctor()
  const before = await freeTimes(doctor)
  const body = new URLSearchParams({
    key: crypto.randomUUID(),
    visit: before[0]!.visit_type_id,
    at: before[0]!.starts_at,
    first_name: 'Bea',
    last_name: 'Stone',
    email: 'bea@example.com',
  })
  const send = (origin: string) =>
    fetch(doctorUrl(doctor), { method: 'POST', body, redirect: 'manual', headers: { origin } })

  const foreign = await send('https://evil.example')

  expect(foreign.status).toBe(403)
  expect(await takenOf(before, doctor)).toBe(0)
  expect((await send(inject('siteUrl'))).status).toBe(303)
})
