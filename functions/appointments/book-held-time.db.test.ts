import { expect, test } from 'vitest'
import {
  A_HOLD,
  aPractice,
  bearer,
  bookHeld,
  hold,
  type Practice,
  rowOf,
  statusOf,
  timeOffOf,
} from '#testing/holding'
import { freshlyFound, kept } from '#testing/kept-openings'

test('the hold becomes the appointment, with all that a booking has', async () => {
  await using practice = await aPractice()
  const { app, doctor, times, pass } = practice
  const { held } = await hold(app, times[0])
  await app.owner.updateTable('visit_types').set({ price: 75, mode: 'video' }).execute()
  pass(60_000)

  const { status, body } = await bookHeld(app, { ...times[0], reason: 'Cough' }, held.hold_token)

  expect(status).toBe(201)
  expect(body).toMatchObject({ id: held.id, status: 'confirmed', version: 2 })
  expect(await rowOf(app, held.id)).toMatchObject({
    status: 'confirmed',
    reason: 'Cough',
    price: 75,
    mode: 'video',
    version: 2,
    updated_at: app.deps.now(),
    hold_expires_at: null,
    hold_token_hash: null,
    hold_address_hash: null,
  })
  const managed = await app.get('/manage/appointment', bearer(body.manage_token))
  expect(await managed.json()).toMatchObject({ id: held.id, price: 75 })
  const guests = await app.owner
    .selectFrom('appointments as a')
    .innerJoin('patients as p', 'p.id', 'a.patient_id')
    .innerJoin('notifications as n', 'n.appointment_id', 'a.id')
    .select(['p.email', 'n.dedupe_key'])
    .execute()
  expect(guests).toEqual([
    { email: 'bea@example.com', dedupe_key: `appointment.confirmed:${held.id}:2` },
  ])
  expect(await statusOf(app, held.hold_token)).toBe(404)
  expect(await kept(app.owner, doctor)).toEqual(await freshlyFound(app.owner, doctor))
})

test('a repeated booking with a hold gets the first answer', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])
  const send = async () => {
    const body = { ...times[0], hold_token: held.hold_token }
    return (await app.post('/appointments', body, { 'Idempotency-Key': 'press' })).text()
  }

  const [first, ...others] = await Promise.all([send(), send(), send()])

  expect(first).toContain(held.id)
  expect(others).toEqual([first, first])
})

test('a repeated booking gets the first answer without the hold too, which is used up', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])
  const send = async (proof: { hold_token?: string }) => {
    const body = { ...times[0], ...proof }
    return (await app.post('/appointments', body, { 'Idempotency-Key': 'press' })).text()
  }

  const first = await send({ hold_token: held.hold_token })
  const again = await send({})

  expect(first).toContain(held.id)
  expect(again).toBe(first)
})

test('a hold that has ended, but that nobody took, is still booked by its token', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const { held } = await hold(app, times[0])
  pass(A_HOLD + 60_000)

  const { status, body } = await bookHeld(app, times[0], held.hold_token)

  expect([status, body.id]).toEqual([201, held.id])
})

test('a hold that was given back, or is no hold at all, is a booking like any other', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])
  await app.delete('/appointments/holds', bearer(held.hold_token))

  const released = await bookHeld(app, times[0], held.hold_token)
  const again = await bookHeld(app, times[0], held.hold_token)
  const unknown = await bookHeld(app, times[1], 'A'.repeat(43))

  expect([released.status, again.status, unknown.status]).toEqual([201, 409, 201])
  expect(released.body.id).not.toBe(held.id)
  expect(again.body.next_slots?.[0]?.starts_at).toBe(times[1].starts_at)
})

test('a hold that another took over is lost', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const first = await hold(app, times[0])
  pass(A_HOLD)
  const second = await hold(app, times[0])

  const late = await bookHeld(app, times[0], first.held.hold_token)
  const right = await bookHeld(app, times[0], second.held.hold_token)

  expect([late.status, late.body.code]).toEqual([409, 'appointment.slot_taken'])
  expect([right.status, right.body.id]).toEqual([201, second.held.id])
  expect(await rowOf(app, first.held.id)).toMatchObject({ cancel_reason: 'hold expired' })
})

test('a token of another time neither opens this one nor ends the other', async () => {
  await using practice = await aPractice({ doctor: { visitTypes: [{}, {}] } })
  const { app, doctor, times } = practice
  const { held } = await hold(app, times[0])
  const otherVisit = { ...times[0], visit_type_id: doctor.visitTypes[1]?.id ?? '' }
  await hold(app, times[2])

  const answers = [
    await bookHeld(app, times[1], held.hold_token),
    await bookHeld(app, otherVisit, held.hold_token),
    await bookHeld(app, times[2], held.hold_token),
  ]

  expect(answers.map(({ status }) => status)).toEqual([201, 409, 409])
  expect(await statusOf(app, held.hold_token)).toBe(200)
})

test('while it lives a hold keeps the time, whatever the doctor changes; not longer', async () => {
  const changes = {
    notice: ({ app }: Practice) =>
      app.owner.updateTable('doctors').set('min_notice_minutes', 9_999),
    hours: ({ app }: Practice) => app.owner.deleteFrom('weekly_hours'),
    length: ({ app }: Practice) => app.owner.updateTable('visit_types').set('minutes', 45),
    timeOff: ({ app, doctor, times }: Practice) => timeOffOf(app, doctor, times[0]),
  }
  const outcomes: Record<string, unknown> = {}

  for (const [name, change] of Object.entries(changes)) {
    for (const passed of [A_HOLD - 1, A_HOLD]) {
      await using practice = await aPractice()
      const { held } = await hold(practice.app, practice.times[0])
      await change(practice).execute()
      practice.pass(passed)
      const { status, body } = await bookHeld(practice.app, practice.times[0], held.hold_token)
      outcomes[name] = [outcomes[name] ?? [], body.id === held.id ? 'the hold' : status].flat()
    }
  }

  expect(outcomes).toEqual({
    notice: ['the hold', 422],
    hours: ['the hold', 422],
    length: ['the hold', 201],
    timeOff: ['the hold', 409],
  })
})

test('a visit that is not given any more is not booked, held or not', async () => {
  await using practice = await aPractice()
  const { app, times } = practice
  const { held } = await hold(app, times[0])
  await app.owner.updateTable('visit_types').set('active', false).execute()

  const { status, body } = await bookHeld(app, times[0], held.hold_token)

  expect([status, body.code]).toEqual([422, 'visit_type.not_found'])
})
