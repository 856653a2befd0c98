import { expect, test } from 'vitest'
import { publicOrigin } from './origin.ts'

const asked = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/fr', { headers })

test('what the operator says is the address, whatever somebody asked for', () => {
  const forged = asked({ host: 'evil.example', 'x-forwarded-proto': 'http' })

  expect(publicOrigin(forged, 'https://doktolib.example/')).toBe('https://doktolib.example')
})

test.for([
  [{ host: 'Doktolib.example' }, 'http://doktolib.example'],
  [
    { host: 'doktolib.example:8443', 'x-forwarded-proto': 'https' },
    'https://doktolib.example:8443',
  ],
  [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
] as const)('else it is what the browser asked for: %o', ([headers, origin]) => {
  expect(publicOrigin(asked(headers), undefined)).toBe(origin)
})

test.for([
  { host: 'evil.example/<script>' },
  { host: 'user@evil.example' },
  { host: 'evil.example:99999' },
  { host: 'localhost:3000', 'x-forwarded-host': 'evil.example' },
  { host: 'localhost:3000', 'x-forwarded-proto': 'javascript' },
])('nothing else is believed: %o', (headers) => {
  expect(publicOrigin(asked(headers), undefined)).toBe('http://localhost:3000')
})
