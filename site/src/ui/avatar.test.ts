import { expect, test } from 'vitest'
import { avatarColours, initials } from './avatar.ts'

test('a doctor keeps the same colours, another one has others', () => {
  expect(avatarColours('a')).toEqual(avatarColours('a'))
  expect(avatarColours('a')).not.toEqual(avatarColours('b'))
})

test.each([
  ['Ana', 'Lopez', 'AL'],
  [' émile', "o'Neil", 'ÉO'],
  ['', 'Cher', 'C'],
])('the initials of %s %s', (firstName, lastName, expected) => {
  expect(initials(firstName, lastName)).toBe(expected)
})
