import {
  MAX_EMAIL_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PHONE_LENGTH,
  MAX_REASON_LENGTH,
} from '#vocabulary/appointments'

/** What the details may be, for the server and for the browser: no words and no catalogue in here. */
export const detailFields = ['first_name', 'last_name', 'email', 'phone', 'reason'] as const
export type DetailField = (typeof detailFields)[number]

export const isDetailField = (name: string): name is DetailField =>
  detailFields.some((field) => field === name)

export const maxLengths: Readonly<Record<DetailField, number>> = {
  first_name: MAX_NAME_LENGTH,
  last_name: MAX_NAME_LENGTH,
  email: MAX_EMAIL_LENGTH,
  phone: MAX_PHONE_LENGTH,
  reason: MAX_REASON_LENGTH,
}

/** What is plainly wrong with a text; the API decides about the rest. */
export function mistakeIn(field: DetailField, text: string): 'tooLong' | 'wrong' | undefined {
  if (text.length > maxLengths[field]) return 'tooLong'
  return looksRight[field](text) && isPrintable(text) ? undefined : 'wrong'
}

const looksRight: Readonly<Record<DetailField, (text: string) => boolean>> = {
  first_name: (text) => text !== '',
  last_name: (text) => text !== '',
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
  phone: (text) => text === '' || /^\+?[\d\s().-]{5,}$/.test(text),
  reason: () => true,
}

function isPrintable(text: string): boolean {
  return !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text)
}
