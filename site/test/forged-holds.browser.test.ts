import { randomUUID } from 'node:crypto'
import { afterAll, expect, inject, test } from 'vitest'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { addDoctor, freeTimes } from '#testing/on-platform'
import { doctorUrl } from './doctor-page.ts'
import { moodyApi } from './moody-api.ts'
import { startSiteAlone } from './site-alone.ts'

const api = await moodyApi()
const site = await startSiteAlone({ apiUrl: api.url })
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
})

test('a hundred forged holds make the site ask the API no more than real ones could', async () => {
  const doctor = await addDoctor()
  const [slot] = await freeTimes(doctor)
  const endsAt = Date.now() + 300_000
  const hold = (index: number) =>
    `hold-${randomUUID()}=${doctor.id}.${index}.${endsAt}.${'t'.repeat(43)}`
  const cookie = Array.from({ length: 100 }, (_, index) => hold(index)).join('; ')
  const url = doctorUrl(doctor, slot).replace(inject('siteUrl'), site.url)
  const callsOf = async (ask: () => Promise<Response>) => {
    api.calls.length = 0
    const { status } = await ask()
    return { status, calls: api.calls.length }
  }

  const plain = await callsOf(() => fetch(url))
  const looked = await callsOf(() => fetch(url, { headers: { cookie } }))
  const body = new URLSearchParams({ visit: slot!.visit_type_id, at: slot!.starts_at })
  const headers = { cookie, origin: site.url }
  const holds = `${site.url}/doctor/${doctor.id}/holds`
  const held = await callsOf(() => fetch(holds, { method: 'POST', headers, body }))

  expect(plain).toEqual({ status: 200, calls: 2 })
  expect(looked).toEqual({ status: 200, calls: 2 + MAX_HOLDS_PER_ADDRESS })
  expect(held.calls).toBeLessThanOrEqual(1 + MAX_HOLDS_PER_ADDRESS)
})
