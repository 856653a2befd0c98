import { expect, test } from 'vitest'
import type { DoctorsQuery, DoctorWithNextSlots } from '#contract/doctors'
import { parseSearch } from './search.ts'
import { widen, wideningsOf } from './widen.ts'

const somebody = {} as DoctorWithNextSlots

test('the nearest step comes first', () => {
  expect(wideningsOf({ available_within: 0, city: 'Boise', specialty: 'Urology' })).toEqual([
    'week',
    'when',
    'city',
    'q',
  ])
})

test('a week is not widened to a week', () => {
  expect(wideningsOf({ available_within: 7 })).toEqual(['when'])
})

test('only steps that find somebody are offered, each with its own address', async () => {
  const { text, query } = parseSearch(new URLSearchParams('q=urology&city=Boise&when=0&cursor=x'))
  const asked: DoctorsQuery[] = []
  const client = {
    searchDoctors: async (wider: DoctorsQuery = {}) => {
      asked.push(wider)
      return { doctors: wider.city === undefined ? [somebody] : [] }
    },
  }

  const [wider, ...others] = await widen(client, text, query)

  expect(others).toEqual([])
  expect(wider).toMatchObject({
    by: 'city',
    text: { q: 'urology', city: '', when: '0', cursor: '' },
  })
  expect(asked.every(({ cursor }) => cursor === undefined)).toBe(true)
})
