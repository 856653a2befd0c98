import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOfAddress } from './address-hash.ts'

const hex = (address: string, secret: string | undefined) =>
  hashOfAddress(address, secret).toString('hex')

test('an address is hashed in one way with one secret, and in another with another', () => {
  const one = hex('a', 'one secret')

  expect(hex('a', 'one secret')).toBe(one)
  expect(hex('a', 'another secret')).not.toBe(one)
  expect(hex('b', 'one secret')).not.toBe(one)
})

test.each([undefined, ''])(
  'where the secret is %j, a key that nobody knows takes its place',
  (no) => {
    const hash = hex('a', no)

    const guessed = createHmac('sha256', '').update('hold from\0a').digest('hex')
    expect(hash).not.toBe(guessed)
    expect(hex('a', no)).toBe(hash)
  },
)
