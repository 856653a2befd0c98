import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, inject, test } from 'vitest'
import { askBytes } from './ask-bytes.ts'

const GZIP = { 'accept-encoding': 'gzip' }
const ANY = { 'accept-encoding': 'gzip, deflate, br, zstd' }
const site = (path: string) => inject('siteUrl') + path

let style = ''
beforeAll(async () => {
  const { body } = await askBytes(site('/'))
  style = /\/_astro\/[\w.-]+\.css/.exec(body.toString())?.[0] ?? ''
})

test('styles are kept for a year, travel short and say the same as long', async () => {
  const [plain, gzip, brotli] = await Promise.all(
    [{}, GZIP, ANY].map((headers) => askBytes(site(style), headers)),
  )

  for (const answer of [plain, gzip, brotli])
    expect(answer?.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
      etag: expect.stringMatching(/^W\//) as unknown,
    })
  expect(gunzipSync(gzip?.body ?? '')).toEqual(plain?.body)
  expect(brotliDecompressSync(brotli?.body ?? '')).toEqual(plain?.body)
  expect(brotli?.body.length).toBeLessThan((plain?.body.length ?? 0) / 2)
})

test('a page travels short', async () => {
  const { headers, body } = await askBytes(site('/'), ANY)

  expect(headers['content-encoding']).toBe('br')
  expect(headers.vary).toContain('Accept-Encoding')
  expect(brotliDecompressSync(body).toString()).toContain('</html>')
})

test('a style that somebody still has is not sent again', async () => {
  const first = await askBytes(site(style), ANY)

  const again = await askBytes(site(style), {
    ...ANY,
    'if-none-match': first.headers.etag ?? '',
  })

  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect(again.headers).toMatchObject({ vary: 'Accept-Encoding', etag: first.headers.etag })
})

test('HEAD says what GET would, without a body', async () => {
  const { status, headers, body } = await askBytes(site(style), ANY, 'HEAD')

  expect([status, body.length]).toEqual([200, 0])
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers).not.toHaveProperty('content-length')
})

test('a part of a style is counted in its own bytes', async () => {
  const whole = await askBytes(site(style))

  const part = await askBytes(site(style), { ...ANY, range: 'bytes=0-1999' })

  expect(part.status).toBe(206)
  expect(part.headers).not.toHaveProperty('content-encoding')
  expect(part.body).toEqual(whole.body.subarray(0, 2_000))
})

test('the icon is asked for again and told from the one that somebody has', async () => {
  const { headers } = await askBytes(site('/favicon.svg'), ANY)

  expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0', vary: 'Accept-Encoding' })
})

test('what only one person may see is not compressed, so that its length tells nothing', async () => {
  const { headers, body } = await askBytes(site('/manage'), ANY)

  expect(headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(headers).not.toHaveProperty('content-encoding')
  expect(body.toString()).toContain('</html>')
})

test('what the API compressed comes through it bit by bit', async () => {
  const path = '/api/v1/openapi.json'

  const [straight, proxied] = await Promise.all(
    ['apiUrl', 'siteUrl'].map((door) => askBytes(inject(door as 'apiUrl') + path, GZIP)),
  )

  expect(straight?.headers['content-encoding']).toBe('gzip')
  expect(proxied?.headers['content-encoding']).toBe('gzip')
  expect(proxied?.headers.vary).toBe(straight?.headers.vary)
  expect(proxied?.body.equals(straight?.body ?? Buffer.of())).toBe(true)
  expect(gunzipSync(proxied?.body ?? '').toString()).toContain('"openapi"')
})
