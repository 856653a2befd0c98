import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2, levels A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * What axe finds wrong, in the words of its report: the rule, and the first element that breaks it.
 * No script runs in the frame that shows a mail, axe neither; the mail is looked at by itself.
 */
export async function violations(
  page: Page,
  rules = [...wcag, 'best-practice'],
): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('iframe')
    .withTags(rules)
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}

/** The elements that stick out to the right of the window, if the page scrolls sideways. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...out.slice(0, 5).map((it) => it.outerHTML.slice(0, 160)),
    ]
  })
}

/** What moved by itself since the page was opened (the sum of its layout shifts). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Without the mark, an observer of a page in which nothing moved would never be called.
    performance.mark('looked')
    const entries = await new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
      for (const type of ['layout-shift', 'mark']) observer.observe({ type, buffered: true })
    })
    return (entries as (PerformanceEntry & { value?: number; hadRecentInput?: boolean })[])
      .filter(({ hadRecentInput }) => hadRecentInput === false)
      .reduce((sum, { value = 0 }) => sum + value, 0)
  })
}

/** The controls whose words do not fit into them, and are cut off. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only')
    const words = [
      ...document.querySelectorAll<HTMLElement>('a, button, summary, label, h1, h2, h3'),
    ]
    const cut = words.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isTooWide = element.scrollWidth > element.clientWidth + 1
      const isTooHigh = element.scrollHeight > element.clientHeight + 1
      return (isTooWide && overflowX !== 'visible') || (isTooHigh && overflowY !== 'visible')
    })

    // A list never says that it overflows; how wide it would be for what is chosen, another tells.
    const short = [...document.querySelectorAll('select')].filter((list) => {
      const wide = list.cloneNode() as HTMLSelectElement
      wide.append(...[...list.selectedOptions].map((option) => option.cloneNode(true)))
      wide.style.cssText = 'position: absolute; width: max-content; visibility: hidden'
      list.after(wide)
      const wish = wide.getBoundingClientRect().width
      wide.remove()
      return wish > list.getBoundingClientRect().width + 1
    })
    return [...cut, ...short].filter(isShown).map((element) => element.outerHTML.slice(0, 200))
  })
}
