import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { addDoctor, aName } from '#testing/on-platform'

export const found = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
export const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

/** Opens results and marks the window, so that a full load is noticed. */
export async function openResults(page: Page, query: string) {
  await page.goto(`${inject('siteUrl')}/?${query}`)
  await page.evaluate(() => Object.assign(window, { isMarked: true }))
}
export const isSameWindow = (page: Page) => page.evaluate(() => 'isMarked' in window)

/** Two doctors whom no other test finds: one speaks German. */
export async function twoNamesakes() {
  const last_name = aName()
  await addDoctor({ last_name, first_name: 'Ada', languages: ['de'], consultation_price: 90 })
  await addDoctor({ last_name, first_name: 'Zoe', languages: ['es'], consultation_price: 150 })
  return last_name
}
