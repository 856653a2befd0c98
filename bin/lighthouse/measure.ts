import lighthouse from 'lighthouse'

/** A page to be measured. */
export interface PageToMeasure {
  readonly name: string
  readonly url: string
  /** Cookies without which the page says something else. */
  readonly cookie?: string
  /** Search engines are kept from it, so that how it fares with them says nothing. */
  readonly isClosedToCrawlers?: boolean
}

/** What Lighthouse found: scores of 0 to 100, times in milliseconds. */
export interface Measured {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  /** Nothing where search engines are kept away. */
  readonly seo: number | undefined
  readonly largestPaint: number
  readonly blocked: number
  readonly shift: number
  readonly bytes: number
  /** The audits that cost points outside of performance. */
  readonly failed: readonly string[]
  /** How fast the machine was, by a measure of Lighthouse's own. */
  readonly benchmark: number
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof CATEGORIES)[number]

/** Measures a page once, as on a phone, in the Chromium that listens for commands on this port. */
export async function measure(
  { url, cookie, isClosedToCrawlers }: PageToMeasure,
  port: number,
): Promise<Measured> {
  const categories = CATEGORIES.filter((name) => !(isClosedToCrawlers && name === 'seo'))
  const run = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
  })
  if (!run) throw new Error(`Lighthouse said nothing about ${url}`)
  const { lhr } = run
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  if (lhr.finalDisplayedUrl !== url)
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}, which was not to be measured`)

  const score = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: isClosedToCrawlers ? undefined : score('seo'),
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    failed: categories
      .slice(1)
      .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
    benchmark: lhr.environment.benchmarkIndex,
  }
}
