import { expect, test } from 'vitest'
import { createClient } from '#client'
import { startPlatform } from '#testing/platform'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { temporaryFolder } from '../../bin/platform/temporary-folder.ts'
import type { HoldAnswer } from '../src/booking/hold-answer.ts'

const MORE = MAX_HOLDS_PER_ADDRESS + 3

/** Asks the site for different times, each time without cookies and from where `claims` says. */
async function holdMany(hops: string | undefined, claims: (index: number) => string) {
  using folder = temporaryFolder()
  await using platform = await startPlatform(folder.path, {
    SEED_NUM_DOCTORS: '5',
    TRUSTED_PROXY_HOPS: hops,
  })
  await platform.ready
  const client = createClient({ baseUrl: platform.apiUrl })
  const { doctors } = await client.searchDoctors({ limit: 1 })
  const { id } = doctors[0]!
  const { visit_types } = await client.getDoctor(id)
  const slots = await client.getSlots(id, { visit_type_id: visit_types[0]!.id })
  const apart = slots.filter(
    ({ starts_at }, index) =>
      index === 0 || starts_at.slice(0, 10) !== slots[index - 1]?.starts_at.slice(0, 10),
  )
  const times = [...apart, ...slots.filter((one) => !apart.includes(one))].slice(0, 3 * MORE)

  const outcomes = []
  for (const [index, slot] of times.entries()) {
    const answer = await fetch(`${platform.siteUrl}/doctor/${id}/holds`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': claims(index) },
      body: new URLSearchParams({ visit: slot.visit_type_id, at: slot.starts_at }),
    })
    const { outcome } = (await answer.json()) as HoldAnswer
    outcomes.push(outcome)
  }
  return outcomes.filter((outcome) => outcome === 'held').length
}

test('who claims to come from elsewhere each time holds no more times than others', async () => {
  const held = await holdMany(undefined, (index) => `198.51.100.${index}, 203.0.113.${index}`)

  expect(held).toBe(MAX_HOLDS_PER_ADDRESS)
})

test('where the API is told of a proxy that is not there, the claim counts', async () => {
  const held = await holdMany('2', (index) => `203.0.113.${index}`)

  expect(held).toBeGreaterThan(MAX_HOLDS_PER_ADDRESS)
})
