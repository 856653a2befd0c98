import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor } from '#testing/on-platform'
import { headOf } from './head.ts'
import { startSiteAlone } from './site-alone.ts'

const [browser, siteAlone] = await Promise.all([openBrowser(), startSiteAlone()])
afterAll(async () => {
  await browser.close()
  await siteAlone[Symbol.asyncDispose]()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject('siteUrl') + path, { headers })
const pathOf = (url: string) => url.slice(inject('siteUrl').length) || '/'

/** The addresses that an XML text names, by the browser's own parser, which refuses what is none. */
async function locations(xml: string): Promise<string[]> {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  return await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    if (parsed.querySelector('parsererror')) throw new Error('This is no XML')
    const names = [...parsed.querySelectorAll('loc')].map((it) => it.textContent ?? '')
    if (names.length !== parsed.documentElement.children.length) throw new Error('One loc each')
    return names
  }, xml)
}

async function parts(): Promise<string[]> {
  return locations(await (await get('/sitemap.xml')).text())
}

test('robots.txt names the sitemap and closes what is personal or for programs', async () => {
  const answer = await get('/robots.txt')

  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  for (const path of ['/api/', '/manage', '/de/manage', '/*?at=', '/*&at='])
    expect(text.split('\n')).toContain(`Disallow: ${path}`)
  expect(text).toContain(`Sitemap: ${inject('siteUrl')}/sitemap.xml`)
})

test('every doctor and every place is in the sitemap, in each language, once', async () => {
  const { id } = await addDoctor()

  const all: string[] = []
  for (const part of await parts())
    all.push(...(await locations(await (await get(pathOf(part))).text())))

  expect(all.filter((url) => url.endsWith(`/doctor/${id}`)).map(pathOf)).toEqual(
    ['', '/fr', '/es', '/de'].map((prefix) => `${prefix}/doctor/${id}`),
  )
  expect(all.map(pathOf)).toEqual(
    expect.arrayContaining(['/', '/fr/about', '/find', '/de/find/dermatology']),
  )
  expect(new Set(all).size).toBe(all.length)
  expect(all.filter((url) => /[?#&]|styleguide|booked|manage/.test(url))).toEqual([])
})

test('what the sitemap names is there, and calls itself so', async () => {
  for (const part of await parts()) {
    const all = await locations(await (await get(pathOf(part))).text())
    const sample = all.filter((_, index) => index % Math.ceil(all.length / 24) === 0)

    for (const url of sample) {
      const head = await headOf(pathOf(url))
      expect([head.status, head.canonical]).toEqual([200, url])
    }
  }
})

test('a crawler that has it already is told so, and gets it anew when it changed', async () => {
  for (const path of ['/robots.txt', '/sitemap.xml', '/sitemap/pages.xml']) {
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''

    const again = await get(path, { 'if-none-match': etag })
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
    expect((await get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200)
  }

  const [, part = ''] = await parts().then((all) => all.map(pathOf).slice(-2))
  const before = (await get(part)).headers.get('etag')
  await addDoctor()
  expect((await get(part)).headers.get('etag')).not.toBe(before)
})

test.for([
  '/sitemap/doctors/nobody.xml',
  '/sitemap/doctors/ffffffff-ffff-4fff-bfff-ffffffffffff.xml',
])('%s is no part', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('without the API the sitemap is not empty but for later', async () => {
  const answers = await Promise.all(
    [
      '/sitemap.xml',
      '/sitemap/places.xml',
      '/sitemap/doctors/7d0f9d0c-2f64-4a3a-9d0e-000000000000.xml',
    ].map((path) => fetch(siteAlone.url + path)),
  )

  for (const { status, headers } of answers) {
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('60')
    expect(headers.get('cache-control')).toBe('no-store')
  }
  expect((await fetch(`${siteAlone.url}/sitemap/pages.xml`)).status).toBe(200)
})

test('an address that a request asked for is kept by nobody', async () => {
  const answer = await fetch(`${siteAlone.url}/robots.txt`, {
    headers: { 'x-forwarded-proto': 'https' },
  })

  expect(await answer.text()).toContain('Sitemap: https://localhost:')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
