import type { AstroCookies } from 'astro'
import { expect, test } from 'vitest'
import { forgetHold, holdOf, isHoldCookie, keepHold, parseHolds } from './holds-cookie.ts'

const id = '7d0f9d0c-2f64-4a3a-9d0e-000000000001'
const later = '7d0f9d0c-2f64-4a3a-9d0e-000000000002'
const doctorId = '7d0f9d0c-2f64-4a3a-9d0e-00000000000d'
const token = 't'.repeat(43)
const startsAt = Date.parse('2026-11-24T14:30:00-07:00')

test('the holds of a browser come from their own cookies, the one that ends first in front', () => {
  const cookies = [
    `visits=${id}.x`,
    `hold-${later}=${doctorId}.${startsAt}.300.${token}`,
    `__Host-hold-${id}=${doctorId}.${startsAt}.200.${token}`,
  ]

  expect(parseHolds(cookies.join('; '))).toEqual([
    { id, doctorId, startsAt, endsAt: 200, token },
    { id: later, doctorId, startsAt, endsAt: 300, token },
  ])
})

test('of a hundred holds, of which no page of ours set so many, the last five are read', () => {
  const cookies = Array.from(
    { length: 100 },
    (_, index) => `hold-${id.slice(0, -3)}${100 + index}=${doctorId}.${startsAt}.${index}.${token}`,
  )

  expect(parseHolds(cookies.join('; ')).map(({ endsAt }) => endsAt)).toEqual([95, 96, 97, 98, 99])
})

test.each([
  null,
  '',
  'hold',
  `hold-${id}`,
  `hold-${id}=`,
  `hold-${'x'.repeat(36)}=${doctorId}.1.2.${token}`,
  `hold-${id}=${'x'.repeat(36)}.1.2.${token}`,
  `hold-${id}=${doctorId}.1.2.short`,
  `hold-${id}=${doctorId}.soon.2.${token}`,
  `xhold-${id}=${doctorId}.1.2.${token}`,
])('%j holds nothing', (header) => {
  expect(parseHolds(header)).toEqual([])
})

test('a time is found however its offset is written, at its own doctor only', () => {
  const holds = [{ id, doctorId, startsAt, endsAt: 1, token }]

  expect(holdOf(holds, doctorId, '2026-11-24T21:30:00Z')?.id).toBe(id)
  expect(holdOf(holds, doctorId, '2026-11-24T21:00:00Z')).toBeUndefined()
  expect(holdOf(holds, id, '2026-11-24T21:30:00Z')).toBeUndefined()
})

test('its cookies are known by their names', () => {
  expect([`hold-${id}`, `__Host-hold-${id}`].every(isHoldCookie)).toBe(true)
  expect(['hold', 'visits', `x-hold-${id}`].some(isHoldCookie)).toBe(false)
})

/** Writes down what is asked of the cookies of a page. */
function aJar() {
  const asked: unknown[][] = []
  const note = (...what: unknown[]) => void asked.push(what)
  return { asked, cookies: { set: note, delete: note } as unknown as AstroCookies }
}

test.each([
  ['https://doktolib.example', `__Host-hold-${id}`, true],
  ['http://doktolib.example', `hold-${id}`, false],
])('from %s a hold is kept as %s, for as long as it lasts', (origin, name, secure) => {
  const { asked, cookies } = aJar()
  const request = new Request(origin, { headers: { origin } })
  const hold = { id, doctorId, startsAt, endsAt: 300_500, token }

  keepHold(cookies, request, hold, new Date(1_000))
  keepHold(cookies, request, hold, new Date(400_000))
  forgetHold(cookies, request, hold)

  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure }
  const value = `${doctorId}.${startsAt}.300500.${token}`
  expect(asked).toEqual([
    [name, value, { ...options, maxAge: 300 }],
    [name, value, { ...options, maxAge: 0 }],
    [name, options],
  ])
})
