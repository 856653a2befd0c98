import { expect, test } from 'vitest'
import { isId } from './ids.ts'

test.each(['7d0f9d0c-2f64-4a3a-9d0e-000000000000', '0199D3C0-7E2A-7CC3-98C4-DC0C0C07398F'])(
  '%s can be an id',
  (text) => {
    expect(isId(text)).toBe(true)
  },
)

test.each([
  '00000000-0000-0000-0000-00000000000a',
  '7d0f9d0c-2f64-9a3a-9d0e-000000000000',
  '7d0f9d0c-2f64-4a3a-cd0e-000000000000',
  '7d0f9d0c-2f64-4a3a-9d0e-00000000000',
  'nobody',
  '',
  null,
  undefined,
])('%s is none to the API, and so none here', (text) => {
  expect(isId(text)).toBe(false)
})
