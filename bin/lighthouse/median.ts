import type { Measured } from './measure.ts'

/** The middle of several runs, for each number by itself; every audit that failed in one of them. */
export function median(runs: readonly Measured[]): Measured {
  const middle = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
  const of = (key: Exclude<keyof Measured, 'failed' | 'seo'>) =>
    middle(runs.map((run) => run[key])) ?? Number.NaN
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    seo: middle(runs.flatMap(({ seo }) => seo ?? [])),
    largestPaint: of('largestPaint'),
    blocked: of('blocked'),
    shift: of('shift'),
    bytes: of('bytes'),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
    benchmark: of('benchmark'),
  }
}
