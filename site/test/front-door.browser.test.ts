import { expect, inject, test } from 'vitest'
import { aPatient } from '#testing/builders'
import { addDoctor, anEmail, freeTimes } from '#testing/on-platform'
import { sendRaw } from './raw-http.ts'

const get = (path: string) => fetch(inject('siteUrl') + path)

test('the site tells of its own health', async () => {
  const response = await get('/api/health')

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', uptime: expect.any(Number) as number })
})

test('the API answers under the site’s address as under its own', async () => {
  const path = '/api/v1/doctors?sort=rating&limit=2'

  const [through, direct] = await Promise.all([get(path), fetch(inject('apiUrl') + path)])

  expect(through.status).toBe(200)
  expect((await through.json()) as unknown).toEqual(await direct.json())
  const named = ({ headers }: Response) =>
    ['content-type', 'cache-control', 'x-content-type-options'].map((name) => headers.get(name))
  expect(named(through)).toEqual(named(direct))
  expect(through.headers.get('link')).toMatch(/rel="next"/)
})

test('a refusal of the API arrives whole', async () => {
  const response = await get('/api/v1/doctors?max_price=cheap')

  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toMatch('application/problem+json')
  expect(await response.json()).toMatchObject({ errors: [{ field: 'max_price' }] })
})

test('a program books through the site’s address', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const { visit_type_id, starts_at } = slot!

  const response = await fetch(`${inject('siteUrl')}/api/v1/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      doctor_id: doctor.id,
      visit_type_id,
      starts_at,
      patient: aPatient({ email: anEmail() }),
    }),
  })

  expect(response.status).toBe(201)
  expect(await freeTimes(doctor)).not.toContainEqual(slot)
})

const personal = '/booked/7d0f9d0c-2f64-4a3a-9d0e-000000000000/calendar.ics'
const pages = ['/', '/?q=skin', '/manage', '/about', '/nowhere', '/doctor/nobody', '/booked/nobody']
const addresses = [...pages, '/robots.txt', '/sitemap.xml', '/sitemap/x', '/en/about', personal]

test.for(addresses)('%s tells browsers to be careful', async (path) => {
  const { headers } = await fetch(inject('siteUrl') + path, { redirect: 'manual' })

  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by')).toBeNull()
})

test('a refused form, a repeated question and a plain file are as careful', async () => {
  const etag = (await get('/robots.txt')).headers.get('etag') ?? ''
  const url = inject('siteUrl')

  const seen = await Promise.all([
    fetch(`${url}/manage`, { method: 'POST', headers: { origin: 'https://evil.example' } }),
    fetch(`${url}/robots.txt`, { headers: { 'if-none-match': etag } }),
    get('/favicon.svg'),
    get('/og.png'),
    get('/site.webmanifest'),
    fetch(url, { method: 'HEAD' }),
  ])

  expect(seen.map(({ status }) => status)).toEqual([403, 304, 200, 200, 200, 200])
  for (const { headers } of seen) {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  }
  for (const { headers } of [seen[0], seen[1]])
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('styles and scripts have names that change with them and are kept for a year', async () => {
  const page = await (await get('/')).text()
  const files = [...page.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(
    ([, file]) => file ?? '',
  )

  const answers = await Promise.all(files.map(get))

  expect(files.length).toBeGreaterThan(1)
  for (const { status, headers } of answers) {
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
  }
})

test.for([
  ['a host that hides another', 'GET /?q=secret', 'localhost:3000@evil.example'],
  ['a host with a port that cannot be', 'GET /?q=secret', 'localhost:99999'],
  ['a path that cannot be read', 'GET /%E0%A4%A', 'localhost'],
  ['a path that is none', 'OPTIONS *', 'localhost'],
] as const)('%s is refused as carefully as a page is told', async ([, line, host]) => {
  const [answer] = await sendRaw(
    inject('siteUrl'),
    `${line} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
  )

  expect(answer?.status).toBe(400)
  expect(answer?.text).toContain("content-security-policy: default-src 'none'")
  expect(answer?.text).toContain('x-content-type-options: nosniff')
  expect(answer?.text).toContain('cache-control: no-store')
  expect(answer?.text).not.toContain('evil')
})
