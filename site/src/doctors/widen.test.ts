import { expect, test } from 'vitest'
import type { DoctorsQuery, DoctorWithNextSlots } from '#contract/doctors'
import { parseSearch } from './search.ts'
import { widen, wideningsOf } from './widen.ts'

const somebody = {} as DoctorWithNextSlots
const asked = (query: string) => parseSearch(new URLSearchParams(query))

function aClient(finds: (query: DoctorsQuery) => boolean) {
  const queries: DoctorsQuery[] = []
  const searchDoctors = async (query: DoctorsQuery = {}) => {
    queries.push(query)
    return { doctors: finds(query) ? [somebody] : [] }
  }
  return { queries, searchDoctors }
}

test('the nearest step comes first', () => {
  expect(wideningsOf(asked('q=urology&city=Boise&when=0'))).toEqual(['week', 'when', 'city', 'q'])
})

test('a week is not widened to a week', () => {
  expect(wideningsOf(asked('when=7'))).toEqual(['when'])
})

test('only steps that find somebody are offered, each with its own address', async () => {
  const client = aClient(({ city }) => city === undefined)

  const [wider, ...others] = await widen(client, asked('q=urology&city=Boise&when=0&cursor=x'))

  expect(others).toEqual([])
  expect(wider).toMatchObject({
    by: 'city',
    text: { q: 'urology', city: '', when: '0', cursor: '' },
  })
  expect(client.queries.every(({ cursor }) => cursor === undefined)).toBe(true)
})

test('where one step is not enough, all but the specialty or all but the city is given up', async () => {
  const client = aClient(
    ({ city, available_within }) => city === undefined && available_within === undefined,
  )

  const wider = await widen(client, asked('q=urology&city=Boise&when=0'))

  expect(wider.map(({ by, text }) => [by, text.q])).toEqual([['only_q', 'urology']])
})
