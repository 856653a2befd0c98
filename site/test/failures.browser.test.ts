import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { violations } from './look.ts'
import { startSiteAlone } from './site-alone.ts'

const SECRET = 'what the log may know'

/** An API whose doctors have no names, no times, nothing: the page that shows them throws. */
async function anApiOfNonsense(): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(`[{"id":"${SECRET}"}]`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const nonsense = await anApiOfNonsense()
const apiUrl = `http://127.0.0.1:${(nonsense.address() as AddressInfo).port}`
const [browser, pageThrows, middlewareThrows] = await Promise.all([
  openBrowser(),
  startSiteAlone({ apiUrl }),
  startSiteAlone({
    breaks: `
      const { get } = Headers.prototype
      Headers.prototype.get = function (name) {
        if (name === 'host') throw new Error('${SECRET}')
        return get.call(this, name)
      }`,
  }),
])
afterAll(async () => {
  await browser.close()
  await pageThrows[Symbol.asyncDispose]()
  await middlewareThrows[Symbol.asyncDispose]()
  nonsense.close()
})

const said = {
  en: 'Something went wrong on our side',
  fr: 'Un problème est survenu de notre côté',
  de: 'Bei uns ist etwas schiefgegangen',
}

test.for([
  ['a page', '/', 'en'],
  ['a page', '/fr', 'fr'],
  ['the middleware', '/manage', 'en'],
  ['the middleware', '/de/about', 'de'],
] as const)(
  'when %s throws, %s says so in its language and no more',
  async ([who, path, language]) => {
    const site = who === 'a page' ? pageThrows : middlewareThrows
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()

    const answer = await page.goto(site.url + path)

    expect(answer?.status()).toBe(500)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(said[language])
    expect(await page.content()).not.toMatch(new RegExp(`${SECRET}|Error:|\\bat .*:\\d+`))
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(answer?.headers()['cache-control']).toBe('no-store')
    const home = page.getByRole('main').getByRole('link')
    expect(await home.getAttribute('href')).toBe(language === 'en' ? '/' : `/${language}`)
    expect(await violations(page)).toEqual([])
  },
)

test('what works still works beside a page that throws', async () => {
  const answer = await fetch(`${pageThrows.url}/about`)

  expect(answer.status).toBe(200)
})

test.for([
  ['/nowhere', 'en', 'We cannot find this page'],
  ['/fr/nowhere', 'fr', 'Cette page est introuvable'],
  ['/es/a/b/c', 'es', 'No encontramos esta página'],
  ['/it/manage', 'en', 'We cannot find this page'],
] as const)('%s is not there, and one can search from it', async ([path, language, title]) => {
  await using visitor = await aVisitor(browser, { javaScript: false })
  const page = await visitor.newPage()

  const answer = await page.goto(inject('siteUrl') + path)

  expect(answer?.status()).toBe(404)
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
  await page.getByRole('main').getByRole('searchbox').fill('skin')
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\?q=skin/)
  expect(await page.getByRole('article').count()).toBeGreaterThan(0)
})

test('the page of all components is there for whoever builds the site, and for nobody else', async () => {
  const [here, elsewhere] = await Promise.all([
    fetch(`${inject('siteUrl')}/styleguide`),
    fetch(`${pageThrows.url}/styleguide`),
  ])

  expect([here.status, elsewhere.status]).toEqual([200, 404])
  expect(await here.text()).toContain('noindex')
})
