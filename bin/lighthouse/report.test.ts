import { expect, test } from 'vitest'
import { median } from './median.ts'
import { type Result, shortcomings, table } from './report.ts'

const good: Result = {
  name: 'Home',
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaint: 1234.5,
  blocked: 0.4,
  shift: 0,
  bytes: 20_480,
  failed: [],
  benchmark: 1000,
}

test('a page that reaches everything falls short in nothing', () => {
  expect(shortcomings(good)).toEqual([])
  expect(shortcomings({ ...good, performance: 99 })).toEqual([])
})

test.for([
  [{ performance: 98 }, 'Home: performance 98 of 99'],
  [{ accessibility: 99, failed: ['label'] }, 'Home: accessibility 99 of 100, label'],
  [{ seo: Number.NaN }, 'Home: seo NaN of 100'],
  [{ shift: 0.001 }, 'Home: it jumps by 0.001'],
] as const)('a page that falls short is told with what: %j', ([wrong, told]) => {
  expect(shortcomings({ ...good, ...wrong })).toEqual([told])
})

test('of a page that is closed to crawlers nothing is asked for their sake', () => {
  const closed = { ...good, seo: median([{ ...good, seo: undefined }]).seo }

  expect(shortcomings(closed)).toEqual([])
  expect(table([closed])).toContain('100 |   – |')
})

test('of several runs each number is the middle one, and no failed audit is forgotten', () => {
  const runs = [90, 100, 95].map((performance, index) => ({
    ...good,
    performance,
    bytes: index,
    failed: index === 0 ? ['label'] : [],
  }))

  expect(median(runs)).toMatchObject({ performance: 95, bytes: 1, failed: ['label'] })
})

test('the table is one of Markdown with a row a page', () => {
  expect(table([good, { ...good, name: 'Doctor' }])).toBe(
    [
      '| Page   | Perf. | Access. | Best pr. | SEO |    LCP |  TBT | CLS | Transferred |',
      '| ------ | ----: | ------: | -------: | --: | -----: | ---: | --: | ----------: |',
      '| Home   |   100 |     100 |      100 | 100 | 1.23 s | 0 ms |   0 |    20.0 KiB |',
      '| Doctor |   100 |     100 |      100 | 100 | 1.23 s | 0 ms |   0 |    20.0 KiB |',
    ].join('\n'),
  )
})
