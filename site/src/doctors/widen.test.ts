import { expect, test } from 'vitest'
import type { DoctorsQuery, DoctorWithNextSlots } from '#contract/doctors'
import { parseSearch } from './search.ts'
import { spelledOut, widen, wideningsOf } from './widen.ts'

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
  const { text } = asked('q=urology&city=Boise&when=0')

  expect(wideningsOf(text)).toEqual(['week', 'city', 'q'])
})

test('a week is not widened to a week', () => {
  expect(wideningsOf(asked('when=7').text)).toEqual(['when'])
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

test('a free text is widened by the specialty and the city in it', async () => {
  const client = aClient(() => true)

  const wider = await widen(client, asked('q=dentist+new+york'))

  expect(wider.map(({ by, specialty, city }) => [by, specialty, city])).toEqual([
    ['city', 'Dentistry', undefined],
    ['q', undefined, 'New York'],
  ])
  expect(client.queries.slice(0, 2)).toMatchObject([
    { specialty: 'Dentistry' },
    { city: 'New York' },
  ])
})

test('a name beside a specialty is what is given up first', async () => {
  const [wider] = await widen(
    aClient(() => true),
    asked('q=lopez+dentist+boise'),
  )

  expect(wider).toMatchObject({ by: 'name', text: { q: 'Dentistry', city: 'Boise' } })
})

test('what is not understood stays as it was typed', () => {
  const search = asked('q=lopez')

  expect(spelledOut(search)).toBe(search.text)
  expect(wideningsOf(search.text)).toEqual([])
})

test('however much is asked for, at most four searches are tried', async () => {
  const client = aClient(() => false)

  await widen(client, asked('q=lopez+dentist&city=Boise&when=0&max_price=5&language=es&state=ID'))

  expect(client.queries).toHaveLength(4)
})
