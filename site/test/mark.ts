import type { Page } from 'playwright-core'

/** Marks the page; a page that was loaded anew has no such mark. */
export const mark = (page: Page) =>
  page.evaluate(() => void (document.body.dataset['mark'] = 'here'))
export const isMarked = (page: Page) =>
  page.evaluate(() => document.body.dataset['mark'] === 'here')
