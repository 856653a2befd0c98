import type { Words } from '../words/words.ts'
import { detailFields } from './detail-rules.ts'
import type { FormState } from './form-state.ts'

/** Every error of the form in the order of its fields, as the summary lists them. */
export function formErrors(form: FormState, words: Words): { field?: string; message: string }[] {
  const { errors, other, problem } = form
  const byField = detailFields.flatMap((field) => {
    const message = errors[field]
    return message ? [{ field, message }] : []
  })
  const time = problem === 'unchosen' ? [{ field: 'at', message: words.booking.errors.at }] : []
  return [...(other ? [{ message: other }] : []), ...time, ...byField]
}
