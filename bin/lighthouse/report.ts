import type { Measured } from './measure.ts'

export type Result = Measured & { readonly name: string }

/** The least that a page has to reach. */
const LEAST = { performance: 99, accessibility: 100, bestPractices: 100, seo: 100 } as const

/** In what a page falls short, in words; empty when it does not. */
export function shortcomings(result: Result): string[] {
  const keys = Object.keys(LEAST) as (keyof typeof LEAST)[]
  // Written so that a number that is none falls short.
  const scores = keys
    .filter((key) => result[key] !== undefined && !(result[key] >= LEAST[key]))
    .map((key) => `${key} ${result[key]} of ${LEAST[key]}`)
  const shift = result.shift === 0 ? [] : [`it jumps by ${result.shift}`]
  const found = [...scores, ...shift]
  return found.length === 0 ? [] : [`${result.name}: ${[...found, ...result.failed].join(', ')}`]
}

/** The results as a table of Markdown, which reads as well in a terminal. */
export function table(results: readonly Result[]): string {
  const rows = [
    ['Page', 'Perf.', 'Access.', 'Best pr.', 'SEO', 'LCP', 'TBT', 'CLS', 'Transferred'],
    ...results.map((result) => [
      result.name,
      String(result.performance),
      String(result.accessibility),
      String(result.bestPractices),
      result.seo === undefined ? '–' : String(result.seo),
      `${(result.largestPaint / 1000).toFixed(2)} s`,
      `${Math.round(result.blocked)} ms`,
      String(Number(result.shift.toFixed(4))),
      `${(result.bytes / 1024).toFixed(1)} KiB`,
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths![at]!) : cell.padStart(widths![at]!))).join(' | ')} |`
  const rule = `| ${widths?.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n')
}
