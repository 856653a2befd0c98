import { expect, test } from 'vitest'
import type { ProblemDocument } from '#contract/api'
import type { BookedAppointment } from '#contract/appointments'
import { ApiProblem, ApiUnreachable } from '#client'
import { readSentForm } from './form-state.ts'
import { sendForm } from './send-form.ts'
import { en } from '../words/en/words.ts'

const key = '11111111-1111-4111-8111-111111111111'
const typed = {
  visit: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-25T09:00:00-07:00',
  key,
  first_name: 'Ana',
  last_name: 'Ruiz',
  email: 'ana@example.org',
}
const sent = (fields: Record<string, string> = {}) =>
  readSentForm(new URLSearchParams({ ...typed, ...fields }))
const answering = (answer: () => Promise<BookedAppointment>) => ({ bookAppointment: answer })

test('a press on another time books nothing and keeps what was typed', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))
  const choose = '2026-11-25T10:00:00-07:00'

  const result = await sendForm(client, 'd', sent({ choose }), en)

  expect(result).toMatchObject({
    status: 200,
    asked: { at: choose },
    form: { details: { first_name: 'Ana' }, errors: {} },
  })
})

test('a press on another day keeps the time until another one is chosen', () => {
  expect(sent({ day: '2026-11-26' })).toMatchObject({
    isBooking: false,
    asked: { at: typed.at, day: '2026-11-26' },
  })
})

test('after a lost race there is a new key, the details and other times', async () => {
  const next_slots = [{ starts_at: 's', ends_at: 'e', visit_type_id: 'v' }]
  const problem = { code: 'appointment.slot_taken', status: 409, next_slots }
  const client = answering(() => Promise.reject(new ApiProblem(problem as ProblemDocument)))

  const result = await sendForm(client, 'd', sent(), en)

  expect(result).toMatchObject({
    status: 409,
    asked: { visit: typed.visit },
    form: { details: { email: 'ana@example.org' }, missed: typed.at, nextSlots: next_slots },
  })
  expect(result).not.toMatchObject({ form: { key } })
})

test('without an answer the key stays, so that pressing again cannot book twice', async () => {
  const client = answering(() => Promise.reject(new ApiUnreachable('no answer')))

  const result = await sendForm(client, 'd', sent(), en)

  expect(result).toMatchObject({ status: 503, form: { key, details: { last_name: 'Ruiz' } } })
})

test('a press without an answer is repeated to the letter, in whatever zone the browser was', async () => {
  const client = answering(() => Promise.reject(new ApiUnreachable('no answer')))

  const [named, unnamed] = [
    await sendForm(client, 'd', sent({ time_zone: 'America/New_York' }), en),
    await sendForm(client, 'd', sent(), en),
  ]

  expect(named).toMatchObject({ form: { timeZone: 'America/New_York' } })
  expect(unnamed).toMatchObject({ form: { timeZone: '' } })
})

test('a key that has booked something else leaves no time chosen, and another key', async () => {
  const problem = { code: 'idempotency.key_reused', status: 422 }
  const client = answering(() => Promise.reject(new ApiProblem(problem as ProblemDocument)))

  const result = await sendForm(client, 'd', sent(), en)

  expect(result).toMatchObject({ status: 422, form: { problem: 'booked', missed: typed.at } })
  expect(result).not.toMatchObject({ form: { key } })
  expect(result).not.toHaveProperty('asked.at')
})

test('turning the page keeps the key of the same time, and another time has its own', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))
  const choose = '2026-11-25T10:00:00-07:00'

  const turned = await sendForm(client, 'd', sent({ day: '2026-11-26' }), en)
  const chosen = await sendForm(client, 'd', sent({ choose }), en)

  expect(turned).toMatchObject({ form: { key } })
  expect(chosen).not.toMatchObject({ form: { key } })
})

test('without a choice nothing is booked, all errors are told and what was typed stays', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))

  const result = await sendForm(client, 'd', sent({ at: '', missed: typed.at, email: 'ana' }), en)

  expect(result).toMatchObject({
    status: 422,
    asked: { visit: typed.visit, day: '2026-11-25' },
    form: {
      problem: 'unchosen',
      missed: typed.at,
      details: { first_name: 'Ana', email: 'ana' },
      errors: { email: expect.any(String) },
    },
  })
})

test.each([{ visit: 'x' }, { at: 'x' }])('a form with %o asks for a time', async (wrong) => {
  const client = answering(() => Promise.reject(new Error('asked')))

  expect(await sendForm(client, 'd', sent(wrong), en)).toMatchObject({
    status: 422,
    form: { problem: 'gone' },
  })
})

test('a time that could not be held is told like one that was lost, and nothing is booked', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))

  const form = sent({ taken: typed.at })
  const result = await sendForm(client, 'd', { ...form, key }, en)

  expect(result).toMatchObject({
    status: 200,
    asked: { visit: typed.visit, day: '2026-11-25' },
    form: { problem: 'taken', missed: typed.at, details: { first_name: 'Ana' } },
  })
  expect(result).not.toMatchObject({ form: { key } })
  expect(form).not.toMatchObject({ key })
})

test('a booking says in which zone the visitor is, and proves that the time is held', async () => {
  const bodies: unknown[] = []
  const client = {
    bookAppointment: (body: unknown) => {
      bodies.push(body)
      return Promise.reject(new ApiUnreachable('no answer'))
    },
  }

  for (const time_zone of ['America/New_York', 'Moon/Base', '+05:00', ''])
    await sendForm(client, 'd', sent({ time_zone }), en, (at) => `held ${at}`)

  expect(bodies[0]).toMatchObject({ time_zone: 'America/New_York', hold_token: `held ${typed.at}` })
  for (const body of bodies.slice(1)) expect(body).not.toHaveProperty('time_zone')
})
