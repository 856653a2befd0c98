import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openServerDoor } from '#testing/doors'

const TEN_MEGABYTES = Buffer.alloc(10 * 1024 * 1024, 'x')
const START = 'POST /api/v1/appointments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

let door: Door & { readonly port: number }

beforeAll(async () => {
  door = await openServerDoor({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing?sslmode=disable',
    HOST: '127.0.0.1',
  })
})

afterAll(() => door?.[Symbol.asyncDispose]())

/** Says exactly this and listens until the server has answered or hung up. */
async function say(...parts: (string | Buffer)[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const socket = connect(door.port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text
    if (heard.includes('"request_id"')) resolve()
  })
  // A server that has refused need not listen to the rest.
  socket.on('error', () => {}).on('close', () => resolve())
  for (const part of parts) socket.write(part)
  await promise
  socket.destroy()
  return heard
}

const statusOf = (answer: string) => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]
const isAlive = async () => (await door.send({ path: '/api/v1/health/live' })).status === 200

test('ten megabytes are too large', async () => {
  const answer = await say(`${START}Content-Length: ${TEN_MEGABYTES.length}\r\n\r\n`, TEN_MEGABYTES)

  expect(statusOf(answer)).toBe('413')
  expect(answer).toContain('application/problem+json')
  expect(await isAlive()).toBe(true)
})

test('who only announces ten megabytes hears at once that they are too large', async () => {
  const answer = await say(`${START}Content-Length: ${TEN_MEGABYTES.length}\r\n\r\n{`)

  expect(statusOf(answer)).toBe('413')
})

test('ten megabytes without a length are too large after the first of them', async () => {
  const answer = await say(
    `${START}Transfer-Encoding: chunked\r\n\r\n`,
    `${TEN_MEGABYTES.length.toString(16)}\r\n`,
    TEN_MEGABYTES,
    '\r\n0\r\n\r\n',
  )

  expect(statusOf(answer)).toBe('413')
  expect(await isAlive()).toBe(true)
})

test('ten megabytes that claim to be ten bytes are ten bytes of nonsense', async () => {
  const answer = await say(`${START}Content-Length: 10\r\n\r\n`, TEN_MEGABYTES)

  // The rest looks like a request that is none; that may cost the connection before the answer.
  expect([undefined, '400']).toContain(statusOf(answer))
  expect(await isAlive()).toBe(true)
})

test('a length and chunks at once are refused, whatever they would smuggle', async () => {
  const answer = await say(
    `${START}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  )

  expect(statusOf(answer)).toBe('400')
  expect(await isAlive()).toBe(true)
})

test('who hangs up in the middle of a body leaves no mistake behind', async () => {
  const socket = connect(door.port, '127.0.0.1')
  socket.write(`${START}X-Request-Id: broken-off-body\r\nContent-Length: 1000\r\n\r\n{"a":`)
  await once(socket, 'connect')
  setTimeout(() => socket.destroy(), 50)
  await once(socket, 'close')

  await expect.poll(() => door.output()).toContain('broken-off-body')

  expect(door.output()).toMatch(/broken-off-body.*"status":400/)
  expect(door.output()).not.toContain('internal')
})
