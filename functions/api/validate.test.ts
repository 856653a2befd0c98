import { expect, test } from 'vitest'
import { Day, Id } from '#contract/api'
import { BookAppointment } from '#contract/appointments'
import { SlotsQuery } from '#contract/availability'
import { DoctorsQuery, NewDoctor } from '#contract/doctors'
import { aNewDoctor, aPatient } from '#testing/builders'
import * as z from 'zod/mini'
import type { Problem } from './problem.ts'
import { validate } from './validate.ts'

const id = '00000000-0000-4000-8000-000000000000'
const booking = {
  doctor_id: id,
  visit_type_id: id,
  starts_at: '2026-11-24T09:00:00-06:00',
  patient: aPatient(),
}

function errorsOf(schema: z.ZodMiniType, input: unknown) {
  try {
    validate(schema, input)
    return []
  } catch (error) {
    return (error as Problem).details.errors ?? []
  }
}

const sentencesOf = (schema: z.ZodMiniType, input: unknown) =>
  errorsOf(schema, input).map(({ field, message }) => `${field} ${message}`)

test('what is right comes back as it will be used', () => {
  const read = validate(BookAppointment, {
    ...booking,
    patient: { ...booking.patient, first_name: '  Zoe\u0308 ' },
  })

  expect(read.patient.first_name).toBe('Zo\u00eb')
})

test.each<[string, object, string]>([
  ['a missing field', { doctor_id: undefined }, 'doctor_id is required'],
  ['no UUID', { doctor_id: '1' }, 'doctor_id must be a UUID'],
  ['a number for a text', { starts_at: 5 }, 'starts_at must be a string'],
  ['a list for an object', { patient: [] }, 'patient must be an object'],
  ['null for a text', { reason: null }, 'reason must be a string'],
  ['an empty text', { reason: ' ' }, 'reason must not be empty'],
  ['a long text', { reason: 'x'.repeat(501) }, 'reason must be at most 500 characters long'],
  ['NUL in a text', { reason: 'a\0b' }, 'reason must not contain control characters'],
  ['half a character', { reason: 'a\ud800' }, 'reason must not contain control characters'],
  [
    'an unknown zone',
    { time_zone: 'Mars/Base' },
    'time_zone must be a time zone such as America/Chicago',
  ],
  ['an unknown field', { price: 1 }, 'price is not a known field'],
])('%s is named', (_, change, sentence) => {
  expect(sentencesOf(BookAppointment, { ...booking, ...change })).toEqual([sentence])
})

test.each([
  'yesterday',
  '2026-11-24T09:00:00',
  '2026-02-30T09:00:00Z',
  '+300000-01-01T00:00:00Z',
  '300000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2026-11-24T25:00:00Z',
])('%s is no time', (starts_at) => {
  expect(errorsOf(BookAppointment, { ...booking, starts_at })).toMatchObject([
    { field: 'starts_at', code: 'invalid' },
  ])
})

test.each([
  'no',
  'a@b',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example, c@d.example',
  '@b.example',
])('%j is no e-mail address', (email) => {
  expect(sentencesOf(BookAppointment, { ...booking, patient: aPatient({ email }) })).toEqual([
    'patient.email must be an e-mail address',
  ])
})

test('a field inside a list is named by its place', () => {
  const doctor = aNewDoctor({
    weekly_hours: [{ weekday: 'Monday', opens: 600, closes: 540 }],
    languages: ['en', 'xx'],
  })

  expect(errorsOf(NewDoctor, doctor).map(({ field }) => field)).toEqual([
    'languages.1',
    'weekly_hours.0.closes',
  ])
})

test.each<[string, object, string]>([
  ['specialty', { specialty: 'alchemy' }, 'specialty must be a known specialty'],
  ['max_price', { max_price: '1e3' }, 'max_price must be a whole number'],
  ['max_price', { max_price: '-1' }, 'max_price must be a whole number'],
  ['limit', { limit: '101' }, 'limit must be at most 100'],
  ['sort', { sort: 'best' }, 'sort must be one of soonest, rating, price'],
  ['q', { q: 'x'.repeat(101) }, 'q must be at most 100 characters long'],
])('a wrong %s of a search says what would be right', (_, query, sentence) => {
  expect(sentencesOf(DoctorsQuery, query)).toEqual([sentence])
})

test('two days in the wrong order, or too far apart, are told at the second', () => {
  const wrong = 'to must be on or after "from" and at most 31 days in all'

  expect(sentencesOf(SlotsQuery, { from: '2026-11-02', to: '2026-11-01' })).toEqual([wrong])
  expect(sentencesOf(SlotsQuery, { from: '2026-11-01', to: '2026-12-02' })).toEqual([wrong])
  expect(sentencesOf(SlotsQuery, { from: '2026-11-01', to: '2026-12-01' })).toEqual([])
  expect(sentencesOf(Day, '2026-02-29')).toEqual([' must be a day such as 2026-11-24'])
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a field called %s is as unknown as any other, and changes nothing',
  (name) => {
    const input = JSON.parse(`{"${name}": {"polluted": true}}`) as unknown

    expect(sentencesOf(z.strictObject({ id: z.optional(Id) }), input)).toEqual([
      `${name} is not a known field`,
    ])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  },
)

test('ten thousand wrong fields get twenty sentences, and a long name is cut', () => {
  const input = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`${n}${'x'.repeat(1_000)}`, 1]),
  )

  const errors = errorsOf(z.strictObject({}), input)

  expect(errors).toHaveLength(20)
  expect(errors[0]?.field).toHaveLength(100)
})
