import { expect, test } from 'vitest'
import type { DoctorsQuery, DoctorWithNextSlots, Understood } from '#contract/doctors'
import { parseSearch } from './search.ts'
import { spelledOut, widen, wideningsOf } from './widen.ts'

const somebody = {} as DoctorWithNextSlots
const asked = (query: string, meant: Partial<Understood> = {}) =>
  spelledOut(
    parseSearch(new URLSearchParams(query)),
    { specialties: [], cities: [], names: [], isCorrected: false, ...meant },
    'en',
  )
const urology = { specialties: ['urology'] }

function aClient(finds: (query: DoctorsQuery) => boolean) {
  const queries: DoctorsQuery[] = []
  const searchDoctors = async (query: DoctorsQuery = {}) => {
    queries.push(query)
    return { doctors: finds(query) ? [somebody] : [] }
  }
  return { queries, searchDoctors }
}

test('the nearest step comes first', () => {
  expect(wideningsOf(asked('q=urology&city=Boise&when=0', urology))).toEqual(['week', 'city', 'q'])
})

test('a week is not widened to a week', () => {
  expect(wideningsOf(asked('when=7'))).toEqual(['when'])
})

test('only steps that find somebody are offered, each with its own address', async () => {
  const client = aClient(({ city }) => city === undefined)
  const search = asked('q=urology&city=Boise&when=0&cursor=x', urology)

  const [wider, ...others] = await widen(client, search)

  expect(others).toEqual([])
  expect(wider).toMatchObject({
    by: 'city',
    text: { q: 'Urology', city: '', when: '0', cursor: '' },
    specialty: 'Urology',
  })
  expect(client.queries.every(({ cursor }) => cursor === undefined)).toBe(true)
})

test('where one step is not enough, all but the specialty or all but the city is given up', async () => {
  const client = aClient(
    ({ city, available_within }) => city === undefined && available_within === undefined,
  )

  const wider = await widen(client, asked('q=urology&city=Boise&when=0', urology))

  expect(wider.map(({ by, text }) => [by, text.q])).toEqual([['only_q', 'Urology']])
})

test('without a text it is all but the city that is given up', async () => {
  const client = aClient(
    ({ max_price, available_within }) => max_price === undefined && available_within === undefined,
  )

  const wider = await widen(client, asked('city=Boise&when=0&max_price=5'))

  expect(wider).toMatchObject([
    { by: 'only_city', text: { city: 'Boise', when: '', max_price: '' }, city: 'Boise' },
  ])
})

test('of four that find somebody the three nearest are offered', async () => {
  const client = aClient(() => true)

  const wider = await widen(client, asked('when=7&max_price=5&mode=video&language=es'))

  expect(client.queries).toHaveLength(4)
  expect(wider.map(({ by }) => by)).toEqual(['when', 'max_price', 'mode'])
})

test('a free text is widened by the specialty and the city that the API saw in it', async () => {
  const client = aClient(() => true)
  const search = asked('q=the+best+dentist+new+york', {
    specialties: ['dentistry'],
    cities: ['new-york'],
  })

  const wider = await widen(client, search)

  expect(wider.map(({ by, specialty, city }) => [by, specialty, city])).toEqual([
    ['city', 'Dentistry', undefined],
    ['q', undefined, 'New York'],
  ])
  expect(client.queries.slice(0, 2)).toMatchObject([{ q: 'Dentistry' }, { city: 'New York' }])
})

test('a name beside a specialty is what is given up first', async () => {
  const search = asked('q=lopez+dentist+boise', {
    specialties: ['dentistry'],
    cities: ['boise'],
    names: ['lopez'],
  })

  const [wider] = await widen(
    aClient(() => true),
    search,
  )

  expect(search.text).toMatchObject({ q: 'lopez Dentistry', city: 'Boise' })
  expect(wider).toMatchObject({ by: 'name', text: { q: 'Dentistry', city: 'Boise' } })
})

test('what is not understood, or means several things, stays as it was typed', () => {
  expect(asked('q=lopez', { names: ['lopez'] }).text.q).toBe('lopez')
  expect(wideningsOf(asked('q=lopez', { names: ['lopez'] }))).toEqual([])
  expect(asked('q=psych', { specialties: ['psychiatry', 'psychology'] }).text.q).toBe('psych')
})

test('however much is asked for, at most four searches are tried', async () => {
  const client = aClient(() => false)
  const query = 'q=lopez+dentist&city=Boise&when=0&max_price=5&language=es&state=ID'

  await widen(client, asked(query, { specialties: ['dentistry'], names: ['lopez'] }))

  expect(client.queries).toHaveLength(4)
})
