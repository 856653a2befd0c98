import { expect, test } from 'vitest'
import { Problem } from '#api/problem'
import { cursorOf, positionOf } from './search-cursor.ts'
import { sortOrders } from './vocabulary.ts'

const id = '11111111-1111-4111-8111-111111111111'

test.each([
  ['soonest', Date.parse('2027-03-01T09:00:00Z')],
  ['soonest', Infinity],
  ['rating', 4.7],
  ['price', 0],
  ['price', 120.5],
] as const)('a cursor in order of %s brings back %d', (sort, key) => {
  const cursor = cursorOf(sort, { key, id })

  expect(positionOf(sort, cursor)).toEqual({ key, id })
  expect(cursor).toMatch(/^[\w-]{1,200}$/)
})

test('a cursor of another order is refused', () => {
  const cursor = cursorOf('rating', { key: 4.7, id })

  expect(() => positionOf('price', cursor)).toThrow(Problem)
})

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each([
  '',
  'x',
  '💥',
  packed(null),
  packed([2, 'rating', 4, id]),
  packed([1, 'rating', 4]),
  packed([1, 'rating', null, id]),
  packed([1, 'rating', 5.1, id]),
  packed([1, 'rating', '4', id]),
  packed([1, 'rating', -1, id]),
  packed([1, 'rating', 4, 'no id']),
  packed([1, 'rating', 4, id, 'more']),
  packed([1, 'soonest', 1e300, id]),
  packed([1, 'price', 1e9, id]),
])('the cursor "%s" is nobody’s', (cursor) => {
  for (const sort of sortOrders) {
    expect(() => positionOf(sort, cursor)).toThrow(
      expect.objectContaining({
        code: 'request.invalid',
        details: { errors: [expect.objectContaining({ field: 'cursor' })] },
      }),
    )
  }
})
