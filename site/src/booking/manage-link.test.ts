import { expect, test } from 'vitest'
import { tokenOfLink } from './manage-link.ts'

const token = 'aB3-_'.repeat(8)

test.each([
  token,
  `#${token}`,
  `https://doktolib.test/manage#${token}`,
  ` <http://x/manage#${token}> `,
])('the token is found in %s', (text) => {
  expect(tokenOfLink(text)).toBe(token)
})

test.each([undefined, null, '', 'short', 'https://doktolib.test/manage', `${token} and more`])(
  'there is none in %s',
  (text) => {
    expect(tokenOfLink(text)).toBeUndefined()
  },
)
