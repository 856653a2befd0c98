import type { Words } from '../words/words.ts'
import { type DetailField, detailFields, maxLengths, mistakeIn } from './detail-rules.ts'

export type Details = Readonly<Record<DetailField, string>>
export type DetailErrors = Partial<Record<DetailField, string>>

export const noDetails: Details = {
  first_name: '',
  last_name: '',
  email: '',
  phone: '',
  reason: '',
}

/** What was typed, line ends as the API counts them. */
export function readDetails(form: URLSearchParams): Details {
  const read = (field: DetailField) => (form.get(field) ?? '').replaceAll('\r\n', '\n').trim()
  return Object.fromEntries(detailFields.map((field) => [field, read(field)])) as Details
}

/** What each mistake in a field is told with. */
export function mistakeWords(field: DetailField, { booking: { errors } }: Words) {
  return { wrong: errors[field], tooLong: errors.tooLong(maxLengths[field]) }
}

/**
 * Says what is plainly wrong, so that one round trip shows all of it. The API decides; whatever
 * passes here and not there comes back from it by field.
 */
export function checkDetails(details: Details, words: Words): DetailErrors {
  const mistakes = detailFields.flatMap((field) => {
    const mistake = mistakeIn(field, details[field])
    return mistake ? [[field, mistakeWords(field, words)[mistake]]] : []
  })
  return Object.fromEntries(mistakes) as DetailErrors
}
