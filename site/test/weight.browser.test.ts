import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, inject, test } from 'vitest'
import { aVisitor, openBrowser } from '#testing/browser'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'

const KB = 1024
const ASSETS = join(import.meta.dirname, '../../dist/site/client/_astro')
const browser = await openBrowser()
afterAll(() => browser.close())

/** The built files of a kind, and what they weigh when compressed as every server can. */
function weightOf(kind: string): number {
  const files = readdirSync(ASSETS).filter((name) => name.endsWith(`.${kind}`))
  expect(files).not.toEqual([])
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0)
}

test('all scripts of the site together stay small, and so do its styles', () => {
  expect(weightOf('js')).toBeLessThanOrEqual(12 * KB)
  expect(weightOf('css')).toBeLessThanOrEqual(20 * KB)
})

test('no framework has come along', () => {
  const scripts = readdirSync(ASSETS)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(ASSETS, name), 'utf8'))
    .join('\n')

  expect(scripts).not.toMatch(/react|preact|vue|svelte|__vite|Zod/i)
})

test.for(['the home page', 'results', 'a doctor', 'a doctor with a chosen time'])(
  '%s weighs less than 60 KB in all',
  async (which) => {
    const doctor = await addDoctor()
    const [slot] = await freeTimes(doctor)
    const urls: Record<string, string> = {
      'the home page': inject('siteUrl'),
      results: `${inject('siteUrl')}/?q=dermatology`,
      'a doctor': doctorUrl(doctor),
      'a doctor with a chosen time': doctorUrl(doctor, slot),
    }
    await using visitor = await aVisitor(browser)
    const page = await visitor.newPage()
    const network = await visitor.newCDPSession(page)
    let bytes = 0
    await network.send('Network.enable')
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))

    await page.goto(urls[which]!, { waitUntil: 'networkidle' })

    expect(bytes).toBeGreaterThan(KB)
    expect(bytes).toBeLessThan(60 * KB)
  },
)
