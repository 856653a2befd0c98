import { expect, test } from 'vitest'
import { ApiProblem, ApiUnreachable } from '#client'
import type { HoldSlot } from '#contract/appointments'
import { holdTime } from './hold-time.ts'
import type { KeptHold } from './holds-cookie.ts'

const uuid = (last: number) => `7d0f9d0c-2f64-4a3a-9d0e-${String(last).padStart(12, '0')}`
const doctorId = uuid(100)
const wish = {
  doctorId,
  visitTypeId: uuid(200),
  startsAt: '2026-11-24T14:30:00-07:00',
  replaces: undefined,
}
const kept = (id: number, startsAt = id, wishes: Partial<KeptHold> = {}): KeptHold => ({
  id: uuid(id),
  doctorId,
  startsAt,
  endsAt: id,
  token: `token ${id}`,
  ...wishes,
})

function anApi(refusal?: unknown) {
  const asked: HoldSlot[] = []
  const released: string[] = []
  const addresses: (string | undefined)[] = []
  return {
    asked,
    released,
    addresses,
    releaseHold: async (token: string) => void released.push(token),
    holdSlot: async (body: HoldSlot, { forwardedFor }: { forwardedFor?: string }) => {
      asked.push(body)
      addresses.push(forwardedFor)
      if (refusal) throw refusal
      return {
        id: uuid(1),
        ...body,
        ends_at: body.starts_at,
        status: 'held' as const,
        hold_expires_at: '2026-11-23T10:05:00Z',
        hold_token: 'new',
      }
    },
  }
}

const refusalOf = (code: string, status = 409) =>
  new ApiProblem({ type: 'x', title: 'x', status, code, request_id: 'r' } as never)

test('a time is held for whom the site heard', async () => {
  const api = anApi()

  const outcome = await holdTime(api, wish, [], '203.0.113.7')

  expect(api.addresses).toEqual(['203.0.113.7'])
  expect(api.asked[0]).not.toHaveProperty('replaces')
  expect(outcome).toMatchObject({
    kind: 'held',
    hold: { doctorId, token: 'new', endsAt: Date.parse('2026-11-23T10:05:00Z') },
    givenBack: [],
  })
})

test('the hold of the tab is replaced, and so is one of the very same time', async () => {
  const api = anApi()
  const former = kept(2)
  const same = kept(3, Date.parse(wish.startsAt))

  await holdTime(api, { ...wish, replaces: former.id }, [former], '')
  const both = await holdTime(api, { ...wish, replaces: former.id }, [former, same], '')

  expect(api.asked.map(({ replaces }) => replaces)).toEqual([former.token, same.token])
  expect(api.released).toEqual([former.token])
  expect(both).toMatchObject({ givenBack: [former, same], ousted: [] })
})

test('what belongs to no hold of this browser replaces nothing', async () => {
  const api = anApi()

  await holdTime(api, { ...wish, replaces: uuid(9) }, [kept(2)], '')

  expect(api.asked[0]).not.toHaveProperty('replaces')
  expect(api.released).toEqual([])
})

test('a fourth time ends the hold that would end first', async () => {
  const api = anApi()
  const holds = [kept(2), kept(3), kept(4)]

  const outcome = await holdTime(api, wish, holds, '')

  expect(api.released).toEqual([holds[0]?.token])
  expect(outcome).toMatchObject({ givenBack: [holds[0]], ousted: [holds[0]] })
})

test.each([
  [refusalOf('appointment.slot_taken'), 'taken'],
  [refusalOf('appointment.not_offered'), 'gone'],
  [refusalOf('visit_type.not_found', 404), 'gone'],
  [refusalOf('appointment.too_many_holds', 429), 'unheld'],
  [refusalOf('service.unavailable', 503), 'unheld'],
  [new ApiUnreachable('down'), 'unheld'],
])('%s: %s', async (refusal, kind) => {
  expect(await holdTime(anApi(refusal), wish, [], '')).toEqual({ kind })
})

test('where an older hold cannot be given back, nothing is held and nothing asked for', async () => {
  const api = { ...anApi(), releaseHold: () => Promise.reject(new ApiUnreachable('down')) }

  const outcome = await holdTime(api, wish, [kept(2), kept(3), kept(4)], '')

  expect(outcome).toEqual({ kind: 'unheld' })
  expect(api.asked).toEqual([])
})

test.each([{ doctorId: 'x' }, { visitTypeId: undefined }, { startsAt: 'soon' }])(
  '%o is asked of nobody',
  async (wrong) => {
    const api = anApi()

    expect(await holdTime(api, { ...wish, ...wrong }, [], '')).toEqual({ kind: 'gone' })
    expect(api.asked).toEqual([])
  },
)
