import { expect, test } from 'vitest'
import { loggable } from './log.ts'

test('of a Postgres error only code, constraint and place are kept', () => {
  const error = Object.assign(new Error('duplicate key (canary@example.com)'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'one_patient',
    detail: 'Key (email)=(canary@example.com) already exists.',
    where: 'canary',
    hint: 'canary',
  })

  const line = loggable(error)

  expect(line).toMatchObject({ name: 'Error', code: '23505', constraint: 'one_patient' })
  expect(line.stack).toMatch(/^\s+at .*log\.test\.ts/)
  expect(JSON.stringify(line)).not.toContain('canary')
})

test('a message of Postgres that looks like a place is not taken for one', () => {
  const error = Object.assign(new Error('bad row:\n    at canary'), { severity: 'ERROR' })

  expect(JSON.stringify(loggable(error))).not.toContain('canary')
})

test('our own errors keep their message, and what caused them', () => {
  const error = new Error('outer', { cause: new TypeError('inner', { cause: 'a text' }) })

  expect(loggable(error)).toMatchObject({
    message: 'outer',
    cause: { name: 'TypeError', message: 'inner', cause: { name: 'string' } },
  })
})

test('a circle of causes ends', () => {
  const error = new Error('round')
  error.cause = error

  expect(JSON.stringify(loggable(error)).match(/"message":"round"/g)).toHaveLength(4)
})
