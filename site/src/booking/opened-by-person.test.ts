import { expect, test } from 'vitest'
import { isOpenedByPerson } from './opened-by-person.ts'

const from = (site?: string) =>
  new Request('https://doktolib.test/manage', { headers: site ? { 'sec-fetch-site': site } : {} })

test.each(['none', 'same-origin'])('%s is the person', (site) => {
  expect(isOpenedByPerson(from(site))).toBe(true)
})

test.each(['cross-site', 'same-site', 'anything', undefined])('%s may be anybody', (site) => {
  expect(isOpenedByPerson(from(site))).toBe(false)
})
