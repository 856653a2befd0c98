import { expect, test } from 'vitest'
import type { HeldSlot } from '#contract/appointments'
import { HOLD_MINUTES } from '#vocabulary/appointments'
import { aBooking, aDoctor, fromTomorrow } from '#testing/builders'
import { A_HOLD, aPractice, bearer, hold, statusOf } from '#testing/holding'
import { rush } from '#testing/rush'
import type { TestApp } from '#testing/test-app'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** How long it is kept from now on; what is sent has no parts of seconds. */
const minutesOf = ({ deps }: TestApp, { hold_expires_at }: HeldSlot) =>
  Math.round((Date.parse(hold_expires_at) - deps.now().getTime()) / 60_000)

test('a replaced hold is given back, also where the two times overlap', async () => {
  await using practice = await aPractice({
    doctor: { slot_minutes: 10, visitTypes: [{ minutes: 30 }] },
  })
  const { app, times } = practice
  const first = await hold(app, times[0])

  const refused = await hold(app, times[1])
  const second = await hold(app, times[1], { replaces: first.held.hold_token })
  const third = await hold(app, times[0], { replaces: second.held.hold_token })

  expect([refused.status, second.status, third.status]).toEqual([409, 201, 201])
  expect(await statusOf(app, first.held.hold_token)).toBe(404)
  expect(await statusOf(app, second.held.hold_token)).toBe(404)
  expect(await statusOf(app, third.held.hold_token)).toBe(200)
})

test('a time that is held again and again is kept no longer than once', async () => {
  await using practice = await aPractice({
    doctor: { slot_minutes: 10, visitTypes: [{ minutes: 30 }] },
  })
  const { app, times, pass } = practice
  const first = await hold(app, times[0])
  let { hold_token: replaces } = first.held

  const ends = []
  for (const time of [times[0], times[1], times[0], times[0]]) {
    pass(A_HOLD / 5)
    const { held } = await hold(app, time, { replaces })
    replaces = held.hold_token
    ends.push(held.hold_expires_at)
  }
  pass(A_HOLD / 5)
  const after = await hold(app, times[0])

  expect(new Set(ends)).toEqual(new Set([first.held.hold_expires_at]))
  expect(await statusOf(app, replaces)).toBe(404)
  expect(after.status).toBe(201)
})

test('another time is kept as long as any, and so is one’s own that was given back', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const first = await hold(app, times[0])
  pass(A_HOLD / 2)

  const other = await hold(app, times[2], { replaces: first.held.hold_token })
  await app.delete('/appointments/holds', bearer(other.held.hold_token))
  const again = await hold(app, times[2])

  const end = Date.parse(first.held.hold_expires_at) + A_HOLD / 2
  const ends = [other, again].map(({ held }) => Date.parse(held.hold_expires_at))
  for (const one of ends) expect(Math.abs(one - end)).toBeLessThan(1000)
})

test('a hold that has ended, and that nobody took, is made anew for five minutes', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const first = await hold(app, times[0])
  pass(A_HOLD)

  const again = await hold(app, times[0], { replaces: first.held.hold_token })

  expect(again.status).toBe(201)
  expect(minutesOf(app, again.held)).toBe(HOLD_MINUTES)
})

test('the next time, and the one before, are kept as long as any', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const first = await hold(app, times[0])

  pass(A_HOLD / 2)
  const next = await hold(app, times[1], { replaces: first.held.hold_token })
  const nextLasts = minutesOf(app, next.held)
  pass(A_HOLD / 2)
  const former = await hold(app, times[0], { replaces: next.held.hold_token })

  expect(next.held.starts_at).toBe(first.held.ends_at)
  expect([nextLasts, minutesOf(app, former.held)]).toEqual([HOLD_MINUTES, HOLD_MINUTES])
})

test('the same time at another doctor is kept as long as any', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const elsewhere = await aBooking(app.db, await aDoctor(app.owner, fromTomorrow()))
  const first = await hold(app, times[0])
  pass(A_HOLD / 2)

  const second = await hold(app, elsewhere, { replaces: first.held.hold_token })

  expect(second.held.starts_at).toBe(first.held.starts_at)
  expect(minutesOf(app, second.held)).toBe(HOLD_MINUTES)
})

test('to write the doctor’s id in another way makes no hold longer', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const { held } = await hold(app, times[0])
  const shouted = { ...times[0], doctor_id: times[0].doctor_id.toUpperCase() }
  pass(A_HOLD / 2)

  const again = await hold(app, shouted, { replaces: held.hold_token })

  expect(again.status).toBe(201)
  expect(again.held.hold_expires_at).toBe(held.hold_expires_at)
})

test('a hold at another doctor is replaced too, whichever comes first', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const other = await aDoctor(app.owner, fromTomorrow())
  const elsewhere = await aBooking(app.db, other)
  const first = await hold(app, times[0])

  const second = await hold(app, elsewhere, { replaces: first.held.hold_token })
  const third = await hold(app, times[0], { replaces: second.held.hold_token })

  expect([second.status, third.status]).toEqual([201, 201])
  expect(await statusOf(app, first.held.hold_token)).toBe(404)
  expect(await statusOf(app, second.held.hold_token)).toBe(404)
})

test('who cannot have the new time keeps the old one', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])
  await rush(app, [times[1]])

  const refused = [
    await hold(app, times[1], { replaces: held.hold_token }),
    await hold(app, { ...times[1], doctor_id: NOBODY }, { replaces: held.hold_token }),
    await hold(
      app,
      { ...times[1], starts_at: '2020-01-01T09:00:00Z' },
      { replaces: held.hold_token },
    ),
  ]

  expect(refused.map(({ status }) => status)).toEqual([409, 404, 422])
  expect(await statusOf(app, held.hold_token)).toBe(200)
})

test('replacing what is not held, or no longer, is holding', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const { held } = await hold(app, times[0])
  pass(A_HOLD)

  const answers = [
    await hold(app, times[1], { replaces: held.hold_token }),
    await hold(app, times[2], { replaces: held.hold_token }),
    await hold(app, times[3]!, { replaces: 'A'.repeat(43) }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
})
