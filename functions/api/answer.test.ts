import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { textOf } from '#testing/doors'
import { answer } from './answer.ts'
import { type Reply, route } from './route.ts'

const large = { text: 'é'.repeat(1_000) }

/** What a caller gets for this reply of a route. */
async function answerTo(reply: Reply, headers: Record<string, string> = {}, cache = 'public') {
  const { spec } = route(
    {
      operationId: 'any',
      method: 'get',
      path: '/',
      tag: 'any',
      summary: 'Any',
      policy: 'public',
      cache,
      success: { status: 200, description: 'Any' },
      refusals: [],
    },
    async () => reply,
  )
  const app = new Hono().get('/', (c) => answer(c, spec, reply))
  return app.request('/', { headers })
}

test('what did not change since it was seen is not sent again', async () => {
  const first = await answerTo({ body: large })
  const etag = first.headers.get('ETag') ?? ''

  const answers = await Promise.all([
    answerTo({ body: large }, { 'If-None-Match': etag }),
    answerTo({ body: large }, { 'If-None-Match': `"a", ${etag}` }),
    answerTo({ body: large }, { 'If-None-Match': '*' }),
    answerTo({ body: { text: 'new' } }, { 'If-None-Match': etag }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([304, 304, 304, 200])
  expect(answers[0].headers.get('ETag')).toBe(etag)
  expect(answers[0].headers.get('Cache-Control')).toBe('public')
  expect(await answers[0].text()).toBe('')
})

test.each<[string, Reply, string]>([
  ['personal', { body: {} }, 'no-store'],
  ['a refusal', { body: {}, status: 503 }, 'public'],
])('what is %s is kept nowhere', async (_, reply, cache) => {
  const { headers } = await answerTo(reply, {}, cache)

  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.has('ETag')).toBe(false)
})

test.each(['gzip', 'deflate, gzip;q=0.5', 'br,GZIP', 'gzip ; q=1.0', 'identity;q=0, gzip;q=0.001'])(
  'who says %s gets it compressed',
  async (accepted) => {
    const packed = await answerTo({ body: large }, { 'Accept-Encoding': accepted })

    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(JSON.parse(await textOf(packed))).toEqual(large)
  },
)

test.each(['', 'br', 'gzip;q=0', 'gzip; q=0.000', 'x-gzip', 'gzipped', 'gzip;q=x', '*;q=0'])(
  'who says %j gets it plain',
  async (accepted) => {
    const plain = await answerTo({ body: large }, { 'Accept-Encoding': accepted })

    expect(plain.headers.has('Content-Encoding')).toBe(false)
    expect(plain.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await plain.json()).toEqual(large)
  },
)

test('what is small is not worth compressing', async () => {
  const { headers } = await answerTo({ body: 'x'.repeat(1_000) }, { 'Accept-Encoding': 'gzip' })

  expect(headers.has('Content-Encoding')).toBe(false)
})
