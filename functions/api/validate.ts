import * as z from 'zod/mini'
import type { FieldError } from '#contract/api'
import { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** An answer must not grow with what is wrong: somebody may send ten thousand unknown fields. */
const MAX_ERRORS = 20

/** The input as its schema reads it, or a `request.invalid` problem that names each wrong field. */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  // With the input, which alone tells a missing field from a wrong one.
  const result = z.safeParse(schema, input, { reportInput: true })
  if (result.success) return result.data
  throw new Problem('request.invalid', {
    detail: 'Some fields are missing or wrong.',
    errors: firstOfEachField(result.error.issues.flatMap(toFieldErrors)).slice(0, MAX_ERRORS),
  })
}

/** What fails one check often fails the next as well; saying so twice helps nobody. */
function firstOfEachField(errors: readonly FieldError[]): FieldError[] {
  const byField = new Map<string, FieldError>()
  for (const error of errors) if (!byField.has(error.field)) byField.set(error.field, error)
  return [...byField.values()]
}

function toFieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: clip(path ? `${path}.${key}` : key),
      code: 'unknown',
      message: 'is not a known field',
    }))
  }
  return [{ field: clip(path), code: codeOf(issue), message: messageOf(issue) }]
}

function codeOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  return issue.code === 'too_small' || issue.code === 'too_big' ? issue.code : 'invalid'
}

/** zod/mini comes without words (its locales weigh 380 KB), so these are ours. */
function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${article(issue.expected)}`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must be at least ${issue.minimum}${unit(issue.origin)}`
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'invalid_value':
      return issue.values.length <= 20
        ? `must be one of ${issue.values.join(', ')}`
        : 'must be one of the known values'
    case 'invalid_format':
      return issue.message === 'Invalid input'
        ? `must be ${formats[issue.format] ?? 'well-formed'}`
        : issue.message
    default:
      return issue.message === 'Invalid input' ? 'is not valid' : issue.message
  }
}

const formats: Record<string, string> = {
  uuid: 'a UUID',
  email: 'an e-mail address',
  datetime: 'a time with an offset such as 2026-11-24T14:30:00-06:00',
  date: 'a day such as 2026-11-24',
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters long'
  return origin === 'array' ? ' items long' : ''
}

/** A field name can be the caller's own text. */
function clip(field: string): string {
  return field.toWellFormed().slice(0, 100)
}
