import { expect, test } from 'vitest'
import { looksLikeSentence } from './sentence.ts'

test.for([
  'No account needed.',
  'Not found',
  'no free times',
  'Dr. Lopez',
  'Tomorrow at 14:30',
  'You’re booked',
  'Somebody else has just booked □.',
  'more than □ bytes',
  'Aucun rendez-vous, désolé',
  'ein anderer Termin',
])('people read: %s', (text) => {
  expect(looksLikeSentence(text)).toBe(true)
})

test.for([
  'flex min-h-11 items-center gap-2',
  'control w-full',
  '!mt-0',
  "default-src 'none'",
  'camera=(), geolocation=()',
  'max-age=63072000; includeSubDomains',
  'private, no-store',
  'Accept-Language, Cookie',
  'GET, HEAD, POST',
  'text/html; charset=utf-8',
  'attachment; filename="visit.ics"',
  'details > summary',
  'a[href] button',
  '#details input',
  'Doktolib',
  '/doctor/□',
  '·',
  '',
])('programs read: %s', (text) => {
  expect(looksLikeSentence(text)).toBe(false)
})
