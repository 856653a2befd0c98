import { expect, inject, test } from 'vitest'
import { rawRequest, sendRaw } from './raw-http.ts'

const smuggled = 'GET /api/v1/doctors/smuggled HTTP/1.1\r\nx-eat: '
const bodies = { small: smuggled, large: smuggled + 'x'.repeat(5_000) }

/** Each is answered before its body is read, or without reading it. */
const lines = [
  'GET /api/v1/health/live',
  'HEAD /api/v1/health/live',
  'OPTIONS /api/v1/doctors',
  'DELETE /api/v1/doctors',
  'POST /api/v1/health/live',
  'POST /api/v1/nowhere',
  'POST /api/v1/appointments',
]

const attacks = lines.flatMap((line) =>
  Object.values(bodies).flatMap((body) =>
    (['length', 'chunks'] as const).map((framing) =>
      rawRequest(line, body, framing, ['content-type: text/plain']),
    ),
  ),
)

/** What somebody else asks at the same time. The API repeats the mark, in this answer only. */
async function bystander(mark: string): Promise<string> {
  const url = `${inject('siteUrl')}/api/v1/health/live`
  const answer = await fetch(url, { headers: { 'x-request-id': mark } })
  await answer.text()
  return `${answer.status} ${answer.headers.get('x-request-id')}`
}

test('whatever body somebody sends to the proxy, the next ones get the answer to their own', async () => {
  const expected = (mark: string) => `200 ${mark}`
  const rounds = Array.from({ length: 6 }, (_, round) => round)

  const seen: string[] = []
  const wanted: string[] = []
  for (const round of rounds)
    await Promise.all(
      attacks.map(async (attack, index) => {
        const mark = `bystander-${round}-${index}`
        wanted.push(expected(mark))
        await sendRaw(inject('siteUrl'), attack, 60)
        seen.push(await bystander(mark))
      }),
    )

  expect(seen.toSorted()).toEqual(wanted.toSorted())
})

test.for(['siteUrl', 'apiUrl'] as const)(
  'on a kept connection to the %s the bytes of a body are never a request',
  async (door) => {
    const next = 'GET /api/v1/health/live HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'

    const answers = await Promise.all(
      attacks.map((attack) => sendRaw(inject(door), attack + next, 1_000)),
    )

    for (const [, second, ...more] of answers) {
      // After a refusal the door may hang up; if it goes on, then with the next request.
      expect([undefined, 200]).toContain(second?.status)
      expect(more).toEqual([])
    }
  },
)

test.for([
  '//api/v1/health',
  '//api/..',
  '//evil.example/api/v1/health',
  '/api//evil.example/',
  '/\\api',
  '/\\evil.example/api/v1/health',
  '/api/%2e%2e/',
  '/api/%5c%5cevil.example/',
  '/api/v1/..;/',
])('no way of writing a path leads the proxy to another host: %s', async (path) => {
  const [answer] = await sendRaw(
    inject('siteUrl'),
    `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    2_000,
  )

  // 503 would be: somebody was asked who is not there.
  expect([200, 301, 302, 308, 400, 404]).toContain(answer?.status)
})

test('a form of another site is refused however the path is written', async () => {
  const paths = ['/manage', '//manage', '/api/../manage', '/api/%2e%2e/manage', '/api/..%2fmanage']

  const answers = await Promise.all(
    paths.map((path) =>
      sendRaw(
        inject('siteUrl'),
        rawRequest(`POST ${path}`, 'link=x', 'length', [
          'origin: https://evil.example',
          'content-type: application/x-www-form-urlencoded',
          'connection: close',
        ]),
        2_000,
      ),
    ),
  )

  for (const [answer] of answers) expect([403, 404]).toContain(answer?.status)
})

test.for(['TRACE', 'PROPFIND', 'PURGE'])('%s is not known, and that is all', async (method) => {
  const answers = await Promise.all(
    ['/', '/api/v1/doctors'].map((path) =>
      sendRaw(
        inject('siteUrl'),
        `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
        2_000,
      ),
    ),
  )

  for (const [answer] of answers) expect([403, 404, 405]).toContain(answer?.status)
})
