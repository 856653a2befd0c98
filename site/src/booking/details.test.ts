import { expect, test } from 'vitest'
import { checkDetails, readDetails } from './details.ts'
import { en } from '../words/en/words.ts'

const typed = (fields: Record<string, string>) =>
  readDetails(
    new URLSearchParams({
      first_name: 'Ana',
      last_name: 'Ruiz',
      email: 'ana@example.org',
      ...fields,
    }),
  )

test('the necessary is enough, spaces around it do not matter', () => {
  const details = typed({ first_name: '  Ana ' })

  expect(details).toMatchObject({ first_name: 'Ana', phone: '', reason: '' })
  expect(checkDetails(details, en)).toEqual({})
})

test.each([
  ['first_name', ' '],
  ['last_name', ''],
  ['last_name', 'x'.repeat(81)],
  ['first_name', 'A\u0000na'],
  ['email', 'ana'],
  ['email', 'ana@example'],
  ['email', 'a na@example.org'],
  ['phone', 'call me'],
  ['phone', '12'],
  ['reason', 'x'.repeat(501)],
  ['reason', '\u0007'],
])('%s does not take %j', (field, text) => {
  expect(Object.keys(checkDetails(typed({ [field]: text }), en))).toEqual([field])
})

test('a reason may have several lines', () => {
  expect(checkDetails(typed({ reason: 'It hurts\r\nsince Monday' }), en)).toEqual({})
})
