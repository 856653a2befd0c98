import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const post = (headers: Record<string, string>) =>
  new Request('http://doktolib.test/manage', { method: 'POST', headers })

test('a read may come from anywhere', () => {
  const request = new Request('http://doktolib.test/', {
    headers: { 'sec-fetch-site': 'cross-site' },
  })

  expect(isSameOrigin(request)).toBe(true)
})

test.each([
  [true, { 'sec-fetch-site': 'same-origin' }],
  [true, { 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy.test' }],
  [true, { origin: 'http://doktolib.test' }],
  [true, { origin: 'https://doktolib.test' }],
  [false, { 'sec-fetch-site': 'cross-site', origin: 'http://doktolib.test' }],
  [false, { 'sec-fetch-site': 'same-site' }],
  [false, { origin: 'http://elsewhere.test' }],
  [false, { origin: 'null' }],
  [false, {}],
])('%s for a form with %o', (expected, headers) => {
  expect(isSameOrigin(post(headers as Record<string, string>))).toBe(expected)
})
