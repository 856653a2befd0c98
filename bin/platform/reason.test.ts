import { expect, test } from 'vitest'
import { reasonOf } from './reason.ts'

test('an error without words of its own speaks through its parts', () => {
  const both = new AggregateError([new Error('refused on ::1'), new Error('refused on 127.0.0.1')])

  expect(reasonOf(both)).toBe('refused on ::1 refused on 127.0.0.1')
})

test('a mistake in the program says where it is, a trouble outside says what it is', () => {
  expect(reasonOf(new TypeError('x is not a function'))).toContain('reason.test.ts')
  expect(reasonOf(new Error('The disk is full.'))).toBe('The disk is full.')
  expect(reasonOf('stopped')).toBe('stopped')
})
