import type { Slot } from '#contract/api'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import type { BrowserContext, Page } from 'playwright-core'
import { addDoctor, freeTimes, timesOfADay } from '#testing/on-platform'
import type { HoldAnswer } from '../src/booking/hold-answer.ts'

/** A doctor of a test's own, and three times that a page shows together. */
export async function aDoctorWithTimes() {
  const doctor = await addDoctor()
  const [slot, next, third] = await timesOfADay(doctor)
  return { doctor, slot: slot!, next: next!, third: third! }
}

/** For whoever no time can be held, as when too many are: somebody else may book it meanwhile. */
export async function withoutHolds(visitor: BrowserContext): Promise<void> {
  await visitor.route('**/holds', (route) =>
    route.fulfill({ json: { outcome: 'unheld' } satisfies HoldAnswer }),
  )
}

/** The page believes that its time is held for only so long. */
export async function withHoldsFor(seconds: number, page: Page): Promise<void> {
  await page.route('**/holds', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), seconds } })
  })
}

/** Waits until the page says that it keeps the chosen time. */
export async function isKept(page: Page): Promise<void> {
  await page.getByText(/We keep this time for you for [45]:\d\d\./).waitFor()
}

/** Whether everybody may book the time. */
export const isOffered = (doctor: DoctorWithVisitTypes, slot: Slot) => async () =>
  (await freeTimes(doctor)).some(({ starts_at }) => starts_at === slot.starts_at)

/**
 * Lets the pages of a visitor write down that they gave a hold back; what a page asks while it is
 * left, Playwright does not see.
 */
export async function writeDownGivenBack(visitor: BrowserContext): Promise<void> {
  await visitor.addInitScript(() => {
    const { fetch } = globalThis
    globalThis.fetch = async (url, init) => {
      if (init?.method === 'DELETE') sessionStorage.setItem('given-back', 'yes')
      return fetch(url, init)
    }
  })
}

/** What was written down, also by pages of the site that this tab has left. */
export const isGivenBack = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem('given-back') === 'yes')
