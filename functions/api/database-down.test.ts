import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { ProblemDocument } from '#contract/api'
import { aPatient } from '#testing/builders'
import { offlineApp } from '#testing/offline-app'
import { validate } from './validate.ts'

const id = '00000000-0000-4000-8000-000000000000'
const booking = {
  doctor_id: id,
  visit_type_id: id,
  starts_at: '2026-11-24T09:00:00-06:00',
  patient: aPatient(),
}

/** Takes every connection and never says a word, as a frozen server does. */
async function aSilentServer() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.dispose]: () => void server.close(),
  }
}

async function expectUnavailable(answer: Response) {
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(answer.headers.get('Retry-After')).toBe('5')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const problem = validate(ProblemDocument, await answer.json())
  expect(problem.code).toBe('service.unavailable')
}

test.each([
  ['is not there', async () => ({ port: 1, [Symbol.dispose]: () => {} })],
  ['does not answer', aSilentServer],
])(
  'while the database %s, reads and writes are refused for the moment',
  async (_, open) => {
    using server = await open()
    const { get, post, logged } = offlineApp({ port: server.port })
    const startedAt = performance.now()

    const answers = await Promise.all([
      get('/doctors'),
      get(`/doctors/${id}`),
      get(`/doctors/${id}/slots`),
      get('/manage/appointment', { Authorization: 'Bearer any' }),
      post('/appointments', booking),
      post('/appointments', booking, { 'Idempotency-Key': 'any' }),
    ])

    expect(performance.now() - startedAt).toBeLessThan(5_000)
    for (const answer of answers) await expectUnavailable(answer)
    expect(JSON.stringify(logged)).not.toMatch(/bea@example|secret/)
  },
  10_000,
)

test.each([
  ['is not there', async () => ({ port: 1, [Symbol.dispose]: () => {} })],
  ['does not answer', aSilentServer],
])('while the database %s, health says so and liveness does not care', async (_, open) => {
  using server = await open()
  const { get } = offlineApp({ port: server.port })
  const startedAt = performance.now()

  const [health, live] = await Promise.all([get('/health'), get('/health/live')])

  expect(performance.now() - startedAt).toBeLessThan(1_500)
  expect(health.status).toBe(503)
  expect(health.headers.get('Retry-After')).toBe('5')
  expect(await health.json()).toMatchObject({ status: 'unhealthy', db: 'unreachable' })
  expect(live.status).toBe(200)
})

test('what was wrong in itself is still said to be wrong', async () => {
  const { get, post } = offlineApp()

  const answers = await Promise.all([get('/doctors/1'), post('/appointments', {}), get('/nothing')])

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404])
})
