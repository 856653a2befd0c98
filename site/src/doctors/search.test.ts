import { expect, test } from 'vitest'
import { parseSearch } from './search.ts'

const asked = (query: string) => parseSearch(new URLSearchParams(query))

test('an address without parameters is the first visit', () => {
  expect(asked('')).toMatchObject({ isEmpty: true, wrong: [], query: {} })
  expect(asked('q=&city=').isEmpty).toBe(true)
})

test('what is typed is left to the API to understand', () => {
  expect(asked('q=skin+boise').query).toMatchObject({ q: 'skin boise', city: undefined })
})

test.each(['city=Boise', 'city=boise', 'city=Boise, ID', 'city=BOISE ID'])(
  '%s is Boise',
  (query) => {
    expect(asked(query).query.city).toBe('Boise')
  },
)

test('a city that is not known so is left to the API as well', () => {
  expect(asked('city=Bosie')).toMatchObject({ wrong: [], unknownCity: 'Bosie', city: undefined })
  expect(asked('city=Boise')).toMatchObject({ unknownCity: undefined, city: { slug: 'boise' } })
})

test('every filter reaches the API in its own terms', () => {
  const { query, wrong } = asked('when=0&language=es&state=tx&max_price=$150&sort=price&cursor=abc')

  expect(wrong).toEqual([])
  expect(query).toMatchObject({
    available_within: 0,
    language: 'es',
    state: 'TX',
    max_price: 150,
    sort: 'price',
    cursor: 'abc',
  })
})

test.each([
  [`city=${'x'.repeat(101)}`, 'city'],
  ['when=tomorrow', 'when'],
  ['when=toString', 'when'],
  ['language=klingon', 'language'],
  ['state=constructor', 'state'],
  ['max_price=-5', 'max_price'],
  ['max_price=9999999', 'max_price'],
  ['sort=random', 'sort'],
  [`q=${'x'.repeat(101)}`, 'q'],
  ['q=%00', 'q'],
  [`cursor=${'x'.repeat(201)}`, 'cursor'],
])('%s is wrong, is kept as typed and is not asked', (query, field) => {
  const search = asked(query)

  expect(search.wrong).toEqual([field])
  expect(Object.values(search.query).every((value) => value === undefined)).toBe(true)
})
