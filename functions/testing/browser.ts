import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** A real Chromium that knows no host but this machine: nothing can leave it. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    ...findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ...more,
    ],
    headless: true,
  })
}

export const widths = { small: 320, phone: 360, tablet: 768, desktop: 1280 } as const

/** What a visitor is like, if not the usual one. */
export interface VisitorWishes {
  readonly javaScript?: boolean
  readonly width?: number
  readonly dark?: boolean
  readonly timeZone?: string
  readonly hasTouch?: boolean
}

export interface Visitor extends BrowserContext {
  /**
   * What no page of ours may do: ask another machine, break its own policy, throw. Whatever is left
   * in here when the visitor leaves fails the test.
   */
  readonly trouble: string[]
}

/** A visitor of a test's own: no cookies, a screen of this width, an address that nobody else has. */
export async function aVisitor(
  browser: Browser,
  {
    javaScript = true,
    width = widths.desktop,
    dark = false,
    timeZone = 'America/New_York',
    hasTouch = false,
  }: VisitorWishes = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    hasTouch,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-US',
    timezoneId: timeZone,
    extraHTTPHeaders: { 'X-Forwarded-For': anAddress() },
  })
  context.setDefaultTimeout(15_000)
  const trouble = watch(context)
  return Object.assign(context, {
    trouble,
    async [Symbol.asyncDispose]() {
      await context.close()
      if (trouble.length > 0) throw new Error(`A page misbehaved:\n${trouble.join('\n')}`)
    },
  })
}

/**
 * In a network of the visitor's own (a /64 of RFC 3849), as an IPv6 address is counted by that. There
 * are enough of them that the limits of one visitor are never another's.
 */
function anAddress(): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint16Array(2))
  return `2001:db8:${one.toString(16)}:${other.toString(16)}::1`
}

const LOCAL = /^(http:\/\/(localhost|127\.0\.0\.1)[:/]|data:|blob:|about:)/
/** Chromium reports each answer of 400 and above as an error of the page that asked. */
const REFUSAL = /^Failed to load resource: the server responded with a status/

/** A page that is left in the middle of giving way to the next: the browser's way of saying so. */
const LEFT_EARLY = /^(InvalidState|Abort|Timeout)Error: Transition was (aborted|skipped)/

function watch(context: BrowserContext): string[] {
  const trouble: string[] = []
  context.on('request', (request) => {
    if (!LOCAL.test(request.url())) trouble.push(`asked ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !REFUSAL.test(message.text()))
      trouble.push(message.text().slice(0, 200))
  })
  context.on('weberror', (thrown) => {
    const text = String(thrown.error())
    if (!LEFT_EARLY.test(text)) trouble.push(text)
  })
  return trouble
}
