import { expect, test } from 'vitest'
import type { Hold } from '#contract/appointments'
import { ApiUnreachable } from '#client'
import type { KeptHold } from './holds-cookie.ts'
import { liveHolds, withOwn } from './own-holds.ts'

const visit = 'a visit'
const slot = (hour: number, visit_type_id = visit) => ({
  starts_at: `2026-11-25T${String(hour).padStart(2, '0')}:00:00-07:00`,
  ends_at: `2026-11-25T${String(hour).padStart(2, '0')}:30:00-07:00`,
  visit_type_id,
})
const aHold = (hour: number, visit_type_id = visit): Hold => ({
  ...slot(hour, visit_type_id),
  id: `hold at ${hour}`,
  doctor_id: 'a doctor',
  status: 'held',
  hold_expires_at: '2026-11-25T08:05:00-07:00',
})
const kept = (token: string, doctorId = 'a doctor'): KeptHold => ({
  id: token,
  doctorId,
  startsAt: 0,
  endsAt: 0,
  token,
})

test('of what a browser keeps, only the holds at this doctor that live are its own', async () => {
  const asked: string[] = []
  const getHold = async (token: string) => {
    asked.push(token)
    if (token === 'ended') throw new ApiUnreachable('down')
    return aHold(9)
  }
  const all = [kept('lives'), kept('elsewhere', 'another doctor'), kept('ended')]

  const own = await liveHolds({ getHold }, all, 'a doctor')

  expect(own).toEqual([aHold(9)])
  expect(asked).toEqual(['lives', 'ended'])
})

test('a time that one holds is free to oneself, as any other is told', () => {
  expect(withOwn([slot(9), slot(11)], [aHold(10)], visit)).toEqual([slot(9), slot(10), slot(11)])
})

test('what one holds for another kind of visit is no time of this one', () => {
  expect(withOwn([slot(9)], [aHold(10, 'another visit')], visit)).toEqual([slot(9)])
})

test('a hold that has just ended is among the free times once', () => {
  const same = { ...aHold(9), starts_at: '2026-11-25T16:00:00Z' }

  expect(withOwn([slot(9)], [same], visit)).toEqual([slot(9)])
})
