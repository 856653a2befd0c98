import { afterAll, expect, inject, test } from 'vitest'
import { type Language, languages } from '#vocabulary/languages'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { withLanguage } from '../src/lib/paths.ts'
import { doctorUrl } from './doctor-page.ts'
import { headOf } from './head.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const site = () => inject('siteUrl')
const pathOf = (url: string) => url.slice(site().length) || '/'

async function indexedPaths(): Promise<string[]> {
  return ['/', '/about', '/privacy', '/accessibility', `/doctor/${(await addDoctor()).id}`]
}

test('a page names the same page in each language, and each of them names it back', async () => {
  for (const path of await indexedPaths()) {
    const heads = await Promise.all(languages.map((one) => headOf(withLanguage(path, one))))

    const wanted = Object.fromEntries([
      ...languages.map((one) => [one, site() + withLanguage(path, one)]),
      ['x-default', site() + path],
    ]) as Record<string, string>
    for (const [index, head] of heads.entries()) {
      const language = languages[index] as Language
      expect(head).toMatchObject({ status: 200, language, canonical: wanted[language] })
      expect(head.alternates).toEqual(wanted)
      expect(head.meta['robots']).toBeUndefined()
    }
    const words = heads.map(({ title, meta }) => `${title} ${meta['description']}`)
    expect(new Set(words).size).toBe(languages.length)
  }
})

test('others can show a link to a page with its title, its text and a picture', async () => {
  for (const path of await indexedPaths()) {
    const { meta, title, canonical } = await headOf(withLanguage(path, 'de'))

    expect(meta).toMatchObject({
      'og:title': title,
      'og:description': meta['description'],
      'og:url': canonical,
      'og:locale': 'de_DE',
      'og:image': `${site()}/og.png`,
      'twitter:card': 'summary_large_image',
    })
    expect(meta['description']?.length).toBeGreaterThan(50)
  }
})

test('what is chosen on a page is no page of its own', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)

  const head = await headOf(pathOf(doctorUrl(doctor, slot)))

  expect(head.canonical).toBe(doctorUrl(doctor))
  expect((await headOf(`/doctor/${doctor.id.toUpperCase()}/?utm_source=x`)).canonical).toBe(
    doctorUrl(doctor),
  )
  expect((await headOf('/fr/?utm_source=x#y')).meta['robots']).toBeUndefined()
})

test.for([
  '/?q=skin&when=7',
  '/fr?city=Boise&sort=price',
  '/?q=dermatolgist',
  '/manage',
  '/booked/7d0f9d0c-2f64-4a3a-9d0e-000000000000',
  '/doctor/nobody',
  '/nowhere',
  '/?max_price=cheap',
])('%s is not for search engines to list, but its links are to follow', async (path) => {
  const { meta, canonical, alternates } = await headOf(path)

  expect(meta['robots']).toBe('noindex, follow')
  expect(canonical).toBeUndefined()
  expect(alternates).toEqual({})
})

test.for([
  ['/?q=skin', '/find/dermatology'],
  ['/fr?city=Houston', '/fr/find/houston'],
  ['/de?q=Dermatologie&city=Houston', '/de/find/dermatology/houston'],
] as const)('the search %s is known as %s', async ([search, place]) => {
  const [found, known] = await Promise.all([headOf(search), headOf(place)])

  expect(found.canonical).toBe(site() + place)
  expect([found.canonical, found.title]).toEqual([known.canonical, known.title])
  expect(found.meta['robots']).toBeUndefined()
})

test('each search has a title of its own', async () => {
  const searches = ['/?q=skin', '/?q=skin&city=Houston', '/?q=skin&when=7', '/?q=lopez', '/?when=7']

  const titles = await Promise.all(searches.map(async (path) => (await headOf(path)).title))

  expect(new Set(titles).size).toBe(searches.length)
})

test('a crawler leads nobody to a page that holds a time', async () => {
  const doctor = await addDoctor()

  const pages = [await headOf('/?q=skin'), await headOf(pathOf(doctorUrl(doctor)))]

  const links = pages.flatMap(({ html }) => html.match(/<a [^>]*[?&](#38;|amp;)?at=[^>]*>/g) ?? [])
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter((link) => !link.includes('rel="nofollow"'))).toEqual([])
})

test('a forged host or scheme of a request is nowhere in the page', async () => {
  const answer = await fetch(`${site()}/`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })

  const html = await answer.text()

  expect(html).toContain(`<link rel="canonical" href="${site()}/">`)
  expect(html).not.toContain('evil.example')
})

test('a doctor is described to machines as to people, without breaking the policy', async () => {
  const doctor = await addDoctor({ bio: 'Skin </script><script>alert(1)</script> & hair' })
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(doctorUrl(doctor).replace('/doctor/', '/fr/doctor/'))

  const text = await page.locator('script[type="application/ld+json"]').textContent()

  const { '@graph': things } = JSON.parse(text ?? '') as { '@graph': Record<string, unknown>[] }
  const [physician, way] = things
  expect(physician).toMatchObject({
    '@type': 'Physician',
    name: await page.getByRole('heading', { level: 1 }).innerText(),
    description: doctor.bio,
    url: page.url(),
    address: { streetAddress: doctor.address, addressLocality: doctor.city },
  })
  expect(physician).not.toHaveProperty('aggregateRating')
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' })
  expect(await page.locator('body script:not([src])').count()).toBe(0)
  expect(visitor.trouble).toEqual([])
})

test('the start names the site and how to search it', async () => {
  const { things } = await headOf('/es')

  expect(things).toMatchObject([
    {
      '@type': 'WebSite',
      url: `${site()}/es`,
      potentialAction: { target: { urlTemplate: `${site()}/es?q={search_term_string}` } },
    },
  ])
})
