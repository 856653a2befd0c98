import { expect, test } from 'vitest'
import type { BookAppointment } from '#contract/appointments'
import { aHold, type TestDoctor } from '#testing/builders'
import {
  A_HOLD,
  aHoldOf,
  aPractice,
  bearer,
  bookHeld,
  hold,
  rowOf,
  statusOf,
  timeOffOf,
} from '#testing/holding'
import { kept } from '#testing/kept-openings'
import { rush } from '#testing/rush'
import type { TestApp } from '#testing/test-app'

async function freeStarts(app: TestApp, { id }: TestDoctor): Promise<string[]> {
  const slots = (await (await app.get(`/doctors/${id}/slots`)).json()) as { starts_at: string }[]
  return slots.map(({ starts_at }) => starts_at)
}

test('a time is held for five minutes, for whoever has the token', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice

  const { status, headers, held } = await hold(app, times[0])
  const seen = await app.get('/appointments/holds', bearer(held.hold_token))

  const { hold_token, ...shown } = held
  expect(status).toBe(201)
  expect(headers.get('Location')).toBe('/api/v1/appointments/holds')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(hold_token).toMatch(/^[\w-]{43}$/)
  expect(held).toMatchObject({ ...aHoldOf(times[0]), status: 'held' })
  expect(Date.parse(held.ends_at) - Date.parse(held.starts_at)).toBe(30 * 60_000)
  const lasts = Date.parse(held.hold_expires_at) - app.deps.now().getTime()
  expect(lasts).toBeGreaterThan(A_HOLD - 1000)
  expect(lasts).toBeLessThanOrEqual(A_HOLD)
  expect(seen.headers.get('Cache-Control')).toBe('no-store')
  expect(await seen.json()).toEqual(shown)
  pass(A_HOLD - 1)
  expect(await statusOf(app, hold_token)).toBe(200)
  pass(1)
  expect(await statusOf(app, hold_token)).toBe(404)
})

test('what is held has the mode and the price of the visit', async () => {
  await using practice = await aPractice({ doctor: { visitTypes: [{ mode: 'video', price: 75 }] } })
  const { app, times } = practice

  const { held } = await hold(app, times[0])

  expect(await rowOf(app, held.id)).toMatchObject({ status: 'held', mode: 'video', price: 75 })
})

test('what is held is kept from others: to book, to hold, to be offered or found', async () => {
  await using practice = await aPractice()
  const { app, doctor, times } = practice
  const before = await kept(app.owner, doctor)

  const { held } = await hold(app, times[0])

  const { taken } = await rush(app, [times[0]])
  const other = await hold(app, times[0])
  expect(taken[0]?.problem.next_slots?.[0]?.starts_at).toBe(times[1].starts_at)
  expect(other.problem).toMatchObject({ code: 'appointment.slot_taken', status: 409 })
  expect(other.problem.next_slots?.[0]?.starts_at).toBe(times[1].starts_at)
  expect(await freeStarts(app, doctor)).not.toContain(held.starts_at)
  expect((await kept(app.owner, doctor)).starts).toEqual([
    ...before.starts.slice(1),
    expect.any(Number),
  ])
})

test('what is given back is free again at once, and giving it back twice is fine', async () => {
  await using practice = await aPractice()
  const { app, doctor, times } = practice
  const before = await kept(app.owner, doctor)
  const { held } = await hold(app, times[0])

  const answers = [
    await app.delete('/appointments/holds', bearer(held.hold_token)),
    await app.delete('/appointments/holds', bearer(held.hold_token)),
    await app.delete('/appointments/holds', bearer('nobodys')),
  ]

  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
  expect(await answers[0]?.text()).toBe('')
  expect(answers[0]?.headers.get('Content-Type')).toBeNull()
  expect(await statusOf(app, held.hold_token)).toBe(404)
  expect(await kept(app.owner, doctor)).toEqual(before)
  expect(await rowOf(app, held.id)).toMatchObject({ cancel_reason: 'hold given back' })
  expect((await hold(app, times[0])).status).toBe(201)
})

test('who only tries tokens gives nothing back', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])

  await app.delete('/appointments/holds', bearer(`${held.hold_token}A`))
  await app.delete('/appointments/holds', bearer(held.id))
  const without = await app.delete('/appointments/holds')

  expect(without.status).toBe(401)
  expect(await statusOf(app, held.hold_token)).toBe(200)
})

test('a time that is let go by itself is free again, for search too', async () => {
  await using practice = await aPractice()
  const { app, doctor, times, pass } = practice
  const found = async () => {
    const [one] = (await (await app.get('/doctors?city=chicago')).json()) as {
      next_slots: { starts_at: string }[]
    }[]
    return one?.next_slots[0]?.starts_at
  }
  await hold(app, times[0])

  const during = await found()
  pass(A_HOLD)
  const after = await found()

  expect([during, after]).toEqual([times[1].starts_at, times[0].starts_at])
  expect(await freeStarts(app, doctor)).toContain(times[0].starts_at)
  expect((await hold(app, times[0])).status).toBe(201)
})

test('each wrong field is named', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const wrong = {
    doctor_id: '1',
    visit_type_id: 'x',
    starts_at: 'soon',
    replaces: 'short',
    more: 1,
  }

  const holding = await app.post('/appointments/holds', wrong)
  const booking = await app.post('/appointments', { ...times[0], hold_token: 'short' })

  expect(holding.status).toBe(400)
  expect(fieldsOf(await holding.json())).toEqual(Object.keys(wrong))
  expect(booking.status).toBe(400)
  expect(fieldsOf(await booking.json())).toEqual(['hold_token'])
})

const fieldsOf = (problem: unknown) =>
  (problem as { errors: { field: string }[] }).errors.map(({ field }) => field)

test('a time in time off is taken, as for a booking', async () => {
  await using practice = await aPractice()
  const { app, doctor, times } = practice
  await timeOffOf(app, doctor, times[0]).execute()

  const { problem } = await hold(app, times[0])

  expect(problem.code).toBe('appointment.slot_taken')
  expect(problem.next_slots?.[0]?.starts_at).toBe(times[1].starts_at)
})

test('the same key holds once and gets the same answer, another body 422', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const send = (wanted = times[0]) => hold(app, wanted, { key: 'press' })

  const answers = await Promise.all(Array.from({ length: 20 }, () => send()))
  const other = await send(times[1])

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ held }) => held.hold_token)).size).toBe(1)
  expect(answers.filter(({ headers }) => headers.has('Idempotent-Replayed'))).toHaveLength(19)
  expect(other.problem.code).toBe('idempotency.key_reused')
  expect(await app.owner.selectFrom('appointments').select('id').execute()).toHaveLength(1)
})

test('what is stored opens nothing, and goes when the hold ends, in whichever way', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const ways: ((token: string, time: BookAppointment) => Promise<unknown>)[] = [
    (token) => app.delete('/appointments/holds', bearer(token)),
    (token, time) => bookHeld(app, time, token),
    (token) => hold(app, times[3]!, { replaces: token }),
    () => app.owner.updateTable('appointments').set('status', 'cancelled').execute(),
  ]

  for (const end of ways) {
    const { held } = await hold(app, times[0], { from: '203.0.113.7' })
    const during = await rowOf(app, held.id)
    await end(held.hold_token, times[0])
    const after = await rowOf(app, held.id)
    await app.owner.updateTable('appointments').set('status', 'cancelled').execute()

    expect(during.hold_token_hash).toHaveLength(32)
    expect(during.hold_address_hash).toHaveLength(32)
    expect(JSON.stringify(during)).not.toMatch(/203\.0\.113\.7/)
    expect(JSON.stringify(during)).not.toContain(held.hold_token)
    expect([after.hold_token_hash, after.hold_address_hash, after.hold_expires_at]).toEqual([
      null,
      null,
      null,
    ])
  }
  const { held } = await hold(app, times[0])
  pass(A_HOLD)
  await hold(app, times[1])
  expect(await rowOf(app, held.id)).toMatchObject({ status: 'held', hold_address_hash: null })
})

test('a hold that was made in another way has no token and stands as before', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  await aHold(app.owner, times[0], new Date(Date.now() + 60_000))

  expect((await hold(app, times[0])).status).toBe(409)
})
