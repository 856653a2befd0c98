import { expect, test } from 'vitest'
import type { ManagedAppointment } from '#contract/appointments'
import { ApiUnreachable } from '#client'
import { ownVisitAt } from './own-visit.ts'

const visits = [{ id: 'v', token: 't' }]
const answering = (visit: Partial<ManagedAppointment>) => ({
  getManagedAppointment: async () =>
    ({
      id: 'v',
      status: 'booked',
      starts_at: '2026-11-25T09:00:00-07:00',
      doctor: { id: 'd' },
      ...visit,
    }) as ManagedAppointment,
})

test('a time that was taken in another tab is found, whatever offset it is written with', async () => {
  expect(await ownVisitAt(answering({}), visits, 'd', '2026-11-25T16:00:00Z')).toBe('v')
})

test.each([
  { starts_at: '2026-11-25T10:00:00-07:00' },
  { doctor: { id: 'other' } as ManagedAppointment['doctor'] },
  { status: 'cancelled' as const },
])('%o is not what took the time', async (visit) => {
  expect(await ownVisitAt(answering(visit), visits, 'd', '2026-11-25T16:00:00Z')).toBeUndefined()
})

test('an API out of reach says nothing about whose it was', async () => {
  const client = { getManagedAppointment: () => Promise.reject(new ApiUnreachable('no answer')) }

  expect(await ownVisitAt(client, visits, 'd', '2026-11-25T16:00:00Z')).toBeUndefined()
})
