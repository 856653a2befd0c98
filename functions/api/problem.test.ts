import { expect, test } from 'vitest'
import { ProblemDocument } from '#contract/api'
import { problemCodes, statusByCode, titleByCode } from '#vocabulary/api'
import { invalidField, Problem } from './problem.ts'
import { validate } from './validate.ts'

test.each(problemCodes)('%s is a problem document with its own title', (code) => {
  const document = new Problem(code).toDocument('request-1')

  expect(validate(ProblemDocument, document)).toEqual({
    type: `urn:doktolib:problem:${code}`,
    title: titleByCode[code],
    status: statusByCode[code],
    code,
    request_id: 'request-1',
  })
})

test('what was wrong and what would help goes out, the cause does not', () => {
  const problem = new Problem('appointment.slot_taken', {
    detail: 'Just taken.',
    nextSlots: [],
    cause: new Error('canary'),
  })

  const document = problem.toDocument('request-1')

  expect(document).toMatchObject({ detail: 'Just taken.', next_slots: [] })
  expect(JSON.stringify(document)).not.toContain('canary')
})

test('one wrong field is named', () => {
  expect(invalidField('to', 'must be later').toDocument('request-1')).toMatchObject({
    status: 400,
    errors: [{ field: 'to', code: 'invalid', message: 'must be later' }],
  })
})
