import { expect, test } from 'vitest'
import { parseVisits, withVisit } from './visits-cookie.ts'

const visit = (letter: string) => ({
  id: `${letter.repeat(8)}-0000-4000-8000-000000000000`,
  token: letter.repeat(43),
})

test('a visit survives the way through the cookie', () => {
  const value = withVisit(withVisit(undefined, visit('a')), visit('b'))

  expect(parseVisits(value)).toEqual([visit('b'), visit('a')])
})

test('the same visit is kept once, with its newest token', () => {
  const again = { ...visit('a'), token: 'z'.repeat(43) }

  expect(parseVisits(withVisit(withVisit('', visit('a')), again))).toEqual([again])
})

test('the cookie stays small', () => {
  const value = 'abcdef0123456789'
    .split('')
    .reduce((text, letter) => withVisit(text, visit(letter)), '')

  expect(parseVisits(value)).toHaveLength(5)
  expect(value.length).toBeLessThan(500)
})

test.each([
  undefined,
  '',
  'nonsense',
  '~~',
  'a.b',
  `${visit('a').id}.short`,
  `00000000-0000-0000-0000-00000000000a.${visit('a').token}`,
  `x;${visit('a').id}.<script>`,
])('what is not a visit is left out: %s', (value) => {
  expect(parseVisits(value)).toEqual([])
})
