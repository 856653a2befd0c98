import { expect, test } from 'vitest'
import { withoutQueries } from './log.ts'

test.for([
  [
    'Could not render http://localhost:3000/?q=hiv&city=Boise',
    'Could not render http://localhost:3000/',
  ],
  ['Could not render /fr?q=hiv\nError: broken', 'Could not render /fr\nError: broken'],
  ['rendering "/doctor/1?at=2026-11-24T14:30:00-07:00#book".', 'rendering "/doctor/1".'],
  [
    'Is anybody there? at file:///dist/page.mjs:3:4',
    'Is anybody there? at file:///dist/page.mjs:3:4',
  ],
] as const)('%s is logged without what was asked', ([line, kept]) => {
  expect(withoutQueries(line)).toBe(kept)
})
