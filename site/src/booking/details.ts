import {
  MAX_EMAIL_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PHONE_LENGTH,
  MAX_REASON_LENGTH,
} from '#vocabulary/appointments'
import type { Words } from '../words/words.ts'

export const detailFields = ['first_name', 'last_name', 'email', 'phone', 'reason'] as const
export type DetailField = (typeof detailFields)[number]
export type Details = Readonly<Record<DetailField, string>>
export type DetailErrors = Partial<Record<DetailField, string>>

export const maxLengths: Readonly<Record<DetailField, number>> = {
  first_name: MAX_NAME_LENGTH,
  last_name: MAX_NAME_LENGTH,
  email: MAX_EMAIL_LENGTH,
  phone: MAX_PHONE_LENGTH,
  reason: MAX_REASON_LENGTH,
}

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

/**
 * Says what is plainly wrong, so that one round trip shows all of it. The API decides; whatever
 * passes here and not there comes back from it by field.
 */
export function checkDetails(details: Details, words: Words): DetailErrors {
  const say = words.booking.errors
  const errors: DetailErrors = {}
  for (const field of detailFields) {
    const text = details[field]
    if (text.length > maxLengths[field]) errors[field] = say.tooLong(maxLengths[field])
    else if (!looksRight[field](text) || !isPrintable(text)) errors[field] = say[field]
  }
  return errors
}

const looksRight: Readonly<Record<DetailField, (text: string) => boolean>> = {
  first_name: (text) => text !== '',
  last_name: (text) => text !== '',
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
  phone: (text) => text === '' || /^\+?[\d\s().-]{5,}$/.test(text),
  reason: () => true,
}

function isPrintable(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\t\r\n]/u.test(text)
}
