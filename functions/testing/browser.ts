import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core'

/** A real Chromium, from npm, or the one that CHROMIUM_PATH names. Nothing leaves the machine. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROMIUM_PATH'] || (await chromium.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  })
}

export const widths = { phone: 360, tablet: 768, desktop: 1280 } as const

/** A visitor of a test's own: no cookies, a screen of this width. */
export async function aVisitor(
  browser: Browser,
  { javaScript = true, width = widths.desktop as number, dark = false } = {},
): Promise<BrowserContext & AsyncDisposable> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  })
  context.setDefaultTimeout(15_000)
  return Object.assign(context, { [Symbol.asyncDispose]: () => context.close() })
}
