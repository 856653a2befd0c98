import { expect, test } from 'vitest'
import { offlineApp } from '#testing/offline-app'

const site = 'https://app.example'

function corsOf({ headers }: Response) {
  return {
    origin: headers.get('Access-Control-Allow-Origin'),
    credentials: headers.get('Access-Control-Allow-Credentials'),
  }
}

const asked = (origin: string, allowed: readonly string[]) =>
  offlineApp({ corsAllowedOrigins: allowed }).get('/health/live', { Origin: origin })

const preflight = (origin: string, allowed: readonly string[]) =>
  offlineApp({ corsAllowedOrigins: allowed }).app.request('/api/v1/appointments', {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
  })

test('no page of another origin may read anything, unless it is listed', async () => {
  const [answer, before] = await Promise.all([asked(site, []), preflight(site, [])])

  expect(corsOf(answer)).toEqual({ origin: null, credentials: null })
  expect(before.status).toBe(405)
  expect(corsOf(before)).toEqual({ origin: null, credentials: null })
})

test('a listed origin may, with its own name', async () => {
  const [answer, before] = await Promise.all([asked(site, [site]), preflight(site, [site])])

  expect(corsOf(answer)).toEqual({ origin: site, credentials: 'true' })
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding, Origin')
  expect(before.status).toBe(204)
  expect(before.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key')
})

test.each([
  'https://app.example.evil.example',
  'https://evil-app.example',
  'http://app.example',
  'https://app.example:8443',
  'https://sub.app.example',
  'null',
])('%s is not the listed origin', async (origin) => {
  const [answer, before] = await Promise.all([asked(origin, [site]), preflight(origin, [site])])

  expect(corsOf(answer).origin).toBeNull()
  expect(corsOf(before).origin).toBeNull()
})

test('where every origin may read, none may bring cookies', async () => {
  expect(corsOf(await asked(site, ['*']))).toEqual({ origin: '*', credentials: null })
})

test('a refusal can be read by the listed origin as well', async () => {
  const { get } = offlineApp({ corsAllowedOrigins: [site] })

  expect(corsOf(await get('/nothing', { Origin: site })).origin).toBe(site)
  expect(corsOf(await get('/doctors?limit=0', { Origin: site })).origin).toBe(site)
})
