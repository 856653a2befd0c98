import { expect, test } from 'vitest'
import { problemOfDatabaseError, violates } from './database-errors.ts'

const withCode = (code: string, more = {}) => Object.assign(new Error('any'), { code, ...more })

test.each([
  ['the server is gone', withCode('ECONNREFUSED')],
  ['both addresses of the server are gone', new AggregateError([withCode('ECONNREFUSED')])],
  ['the connection broke', withCode('ECONNRESET')],
  ['the connection ended', new Error('Connection terminated unexpectedly')],
  ['no connection became free', new Error('timeout exceeded when trying to connect')],
  ['the server did not greet', new Error('timeout expired')],
  ['the server fell silent', new Error('Query read timeout')],
  ['the server shuts down', withCode('57P01')],
  ['the server starts up', withCode('57P03')],
  ['the statement took too long', withCode('57014')],
  ['the lock took too long', withCode('55P03')],
  ['the transaction idled', withCode('25P03')],
  ['two waited for each other', withCode('40P01')],
  ['there are too many connections', withCode('53300')],
  ['the disk is full', withCode('53100')],
])('%s: try again later', (_, error) => {
  expect(problemOfDatabaseError(error)?.code).toBe('service.unavailable')
})

test.each(['22021', '22003', '22008', '22P02'])('%s: the value was wrong', (code) => {
  expect(problemOfDatabaseError(withCode(code))?.code).toBe('request.invalid')
})

test.each([
  ['no right to a table', withCode('42501')],
  ['no such column', withCode('42703')],
  ['a reference to nothing', withCode('23503')],
  ['an ordinary error', new Error('any')],
  ['something thrown', 'any'],
  ['nothing', undefined],
])('%s is a mistake of ours', (_, error) => {
  expect(problemOfDatabaseError(error)).toBeUndefined()
})

test('a violation is known by its constraint', () => {
  const error = withCode('23P01', { constraint: 'no_overlap' })

  expect(violates(error, 'no_overlap')).toBe(true)
  expect(violates(error, 'no_time_off')).toBe(false)
  expect(violates(withCode('22P02', { constraint: 'no_overlap' }), 'no_overlap')).toBe(false)
})
