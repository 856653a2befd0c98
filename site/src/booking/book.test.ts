import { expect, test } from 'vitest'
import type { ProblemDocument } from '#contract/api'
import type { BookedAppointment } from '#contract/appointments'
import { ApiProblem, ApiUnreachable, type Client } from '#client'
import { book } from './book.ts'
import { noDetails } from './details.ts'
import { en } from '../words/en/words.ts'

const details = { ...noDetails, first_name: 'Ana', last_name: 'Ruiz', email: 'ana@example.org' }
const wish = {
  doctorId: 'd',
  visitTypeId: 'v',
  startsAt: '2026-11-25T09:00:00-07:00',
  key: 'k',
  details,
}
const answering = (answer: () => Promise<BookedAppointment>) => ({ bookAppointment: answer })
const refusing = (problem: Partial<ProblemDocument>) =>
  answering(() => Promise.reject(new ApiProblem({ status: 422, ...problem } as ProblemDocument)))

test('empty optional fields are not sent', async () => {
  let sent: Parameters<Client['bookAppointment']> | undefined
  const client: Pick<Client, 'bookAppointment'> = {
    bookAppointment: async (...parameters) => {
      sent = parameters
      return { id: 'a' } as BookedAppointment
    },
  }

  const outcome = await book(client, wish, en)

  expect(outcome.kind).toBe('booked')
  expect(sent?.[0].patient).not.toHaveProperty('phone')
  expect(sent?.[0]).not.toHaveProperty('reason')
  expect(sent?.[1]).toEqual({ idempotencyKey: 'k' })
})

test('what is plainly wrong does not reach the API', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))

  const outcome = await book(client, { ...wish, details: noDetails }, en)

  expect(outcome).toMatchObject({ kind: 'wrong', errors: { first_name: expect.any(String) } })
})

test('somebody was faster: the next times come along', async () => {
  const next_slots = [{ starts_at: 's', ends_at: 'e', visit_type_id: 'v' }]
  const client = refusing({ code: 'appointment.slot_taken', status: 409, next_slots })

  expect(await book(client, wish, en)).toEqual({ kind: 'taken', nextSlots: next_slots })
})

test('errors of the API find their field', async () => {
  const error = { field: 'patient.email', code: 'invalid', message: '' }
  const client = refusing({ code: 'request.invalid', status: 400, errors: [error] })

  expect(await book(client, wish, en)).toMatchObject({
    kind: 'wrong',
    errors: { email: expect.any(String) },
  })
})

test.each([
  [{ code: 'appointment.not_offered' }, 'gone'],
  [{ code: 'request.invalid', errors: [{ field: 'starts_at', code: '', message: '' }] }, 'gone'],
  [{ code: 'idempotency.key_reused' }, 'booked-before'],
  [{ code: 'request.invalid' }, 'wrong'],
  [{ code: 'service.unavailable', status: 503 }, 'unavailable'],
  [{ code: 'internal', status: 500 }, 'unavailable'],
] as const)('%o is told as %s', async (problem, kind) => {
  expect(
    (await book(refusing(problem as unknown as Partial<ProblemDocument>), wish, en)).kind,
  ).toBe(kind)
})

test('no answer may mean booked, so the form is kept for the same key', async () => {
  const client = answering(() => Promise.reject(new ApiUnreachable('no answer')))

  expect(await book(client, wish, en)).toEqual({ kind: 'unavailable' })
})
