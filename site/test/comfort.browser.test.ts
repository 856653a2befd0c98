import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { aVisitor, openBrowser, widths } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { clipped, overflowing } from './look.ts'
import { aPerson, bookButton, fillDetails } from './person.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const site = (path: string) => inject('siteUrl') + path

async function chosenTime(): Promise<string> {
  const doctor = await addDoctor({ last_name: 'Featherstonehaugh-Wriothesley' })
  const [slot] = await freeTimes(doctor)
  return doctorUrl(doctor, slot)
}

const pages: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['the start', () => site('/')],
  ['the results in German', () => site('/de?when=7')],
  ['a chosen time', chosenTime],
  ['a chosen time in German', async () => (await chosenTime()).replace('/doctor/', '/de/doctor/')],
  ['my visit in French', () => site('/fr/manage')],
  ['a place in Spanish', () => site('/es/find/dermatology')],
  ['privacy in German', () => site('/de/privacy')],
  ['an unknown page', () => site('/fr/nowhere')],
]

/** As the setting of a browser does: all text at twice its size, the window as it is. */
const enlargeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

test.for(pages.flatMap(([name, url]) => [360, 1280].map((width) => ({ name, url, width }))))(
  '$name at $width with text of twice the size: nothing sticks out, no control cuts its words off',
  async ({ url, width }) => {
    await using visitor = await aVisitor(browser, { width })
    const page = await visitor.newPage()
    await page.goto(await url())

    await enlargeText(page)

    expect(await overflowing(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
  },
)

test.for(
  languages.flatMap((language) =>
    (['phone', 'tablet', 'desktop'] as const).map((screen) => ({ language, screen })),
  ),
)('the search shows whatever is chosen in whole words: $language on a $screen', async (wishes) => {
  const { language, screen } = wishes
  const start = site(language === 'en' ? '/' : `/${language}`)
  await using visitor = await aVisitor(browser, { width: widths[screen] })
  const page = await visitor.newPage()
  const found: string[] = []

  for (const url of [start, `${start}?q=dermatology`])
    for (const days of ['', '3', '7']) {
      await page.goto(days && url !== start ? `${url}&when=${days}` : url)
      if (url === start) await page.locator('select[name=when]').selectOption(days)
      found.push(...(await clipped(page)), ...(await overflowing(page)))
    }

  expect(found).toEqual([])
})

test('a control that cuts its words off, and a part that sticks out, are found', async () => {
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(site('/manage'))
  expect(await clipped(page)).toEqual([])

  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('main button')
    Object.assign(button?.style ?? {}, { width: '3rem', overflow: 'hidden', whiteSpace: 'nowrap' })
    document.querySelector('main')?.style.setProperty('min-width', '500px')
  })

  expect((await clipped(page)).join()).toContain('<button')
  expect(await overflowing(page)).not.toEqual([])
  await page.goto(site('/'))
  await page.evaluate(() => {
    document.querySelector('select')?.style.setProperty('width', '5rem')
  })
  expect((await clipped(page)).join()).toContain('<select')
})

/** How an element is drawn where the system chooses the colours: its lines, not its fill. */
const linesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { outlineStyle, outlineWidth, borderTopWidth, borderTopStyle } =
        getComputedStyle(element)
      return {
        outline: `${outlineStyle} ${outlineWidth}`,
        border: `${borderTopStyle} ${borderTopWidth}`,
      }
    })

test('where the system chooses the colours, what is chosen has an outline of its own', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(await chosenTime())

  const chosen = await page.locator('main [aria-current=true]').all()
  const lines = await Promise.all(
    chosen.map((one) =>
      one.evaluate((it) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(it)
        return `${outlineStyle} ${outlineWidth}`
      }),
    ),
  )

  expect(lines.length).toBeGreaterThan(0)
  expect(new Set(lines)).toEqual(new Set(['solid 3px']))
  expect((await linesOf(page, 'main a[href*="visit="]:not([aria-current])')).outline).toMatch(
    /none/,
  )
  expect((await linesOf(page, 'main form button[type=submit], main form button')).border).toBe(
    'solid 1px',
  )
})

test('without the system’s colours what is chosen needs no outline', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(await chosenTime())

  expect((await linesOf(page, 'main [aria-current=true]')).outline).toMatch(/none/)
})

const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((it) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(it)
        const lasts = (text: string) => text.split(',').some((part) => parseFloat(part) > 0)
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
      })
      .map((it) => it.outerHTML.slice(0, 80)),
  )

test('nothing moves for whoever wants nothing to move', async () => {
  await using visitor = await aVisitor(browser)
  const page = await visitor.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })

  for (const url of [site('/'), await chosenTime(), site('/manage')]) {
    await page.goto(url)
    expect(await moving(page)).toEqual([])
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moving(page)).not.toEqual([])
})

/** A telephone at the edge of its network: 400 kbit/s, 400 ms to the site and back. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
}

test('on a slow network names and times come with the first answer, before any script', async () => {
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await slowDown(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'document') asked.push(request.url())
  })
  // Scripts never come; what is there without them is what counts.
  await page.route('**/*.js', () => {})

  await page.goto(site('/?when=7'), { waitUntil: 'commit' })

  await page
    .getByRole('article')
    .first()
    .getByRole('link')
    .filter({ hasText: /\d\d:\d\d/ })
    .first()
    .waitFor()
  expect(asked).toEqual([site('/?when=7')])
})

test('on a slow network a pressed button says so at once and is pressed once', async () => {
  await using visitor = await aVisitor(browser, { width: widths.phone })
  const page = await visitor.newPage()
  await page.goto(await chosenTime())
  await fillDetails(page, aPerson())
  await slowDown(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().endsWith('/holds')) sent.push(request.url())
  })
  const button = bookButton(page)
  const before = await button.innerText()
  await page.evaluate(() => {
    addEventListener('submit', (event) => {
      queueMicrotask(() => {
        const pressed = event.submitter
        sessionStorage.setItem('said', `${pressed?.textContent} ${pressed?.ariaDisabled}`)
      })
    })
  })

  await button.dblclick()
  await page.waitForURL('**/booked/*')

  const said = (await page.evaluate(() => sessionStorage.getItem('said'))) ?? ''
  expect(said).toContain('true')
  expect(said).not.toContain(before)
  expect(sent).toHaveLength(1)
})
