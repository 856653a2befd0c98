import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { BookAppointment, BookedAppointment } from '#contract/appointments'
import { aBooking, aDoctor, aPatient, type TestDoctor } from '#testing/builders'
import { rowCounts } from '#testing/row-counts'
import { testApp, type TestApp } from '#testing/test-app'

/** A Monday; Chicago is six hours behind. */
const now = () => new Date('2026-12-07T12:10:00-06:00')

test('a slot is given to one of two patients who book it at once', async () => {
  await using app = await testApp()
  const doctor = await aDoctor(app.owner)
  const booking = await aBooking(app.db, doctor)

  const answers = await Promise.all([
    app.post('/appointments', booking),
    app.post('/appointments', booking),
  ])

  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409])
})

test('whoever books hears when the visit ends, and gets a link of their own', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner, { visitTypes: [{ minutes: 45, buffer_minutes: 15 }] })
  const patient = aPatient({ phone: '+1 312 555 0100' })

  const answer = await app.post('/appointments', wish(doctor, '2026-12-08T15:00:00Z', { patient }))

  const body = (await answer.json()) as BookedAppointment
  expect(answer.status).toBe(201)
  expect(answer.headers.get('Location')).toBe('/api/v1/manage/appointment')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(body).toEqual({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    doctor_id: doctor.id,
    visit_type_id: doctor.visitTypes[0]?.id,
    starts_at: '2026-12-08T09:00:00-06:00',
    ends_at: '2026-12-08T09:45:00-06:00',
    status: 'confirmed',
    version: 1,
    patient,
    manage_token: expect.stringMatching(/^[\w-]{43}$/),
    manage_url: `http://site.test/manage#${body.manage_token}`,
    calendar_url: `http://site.test/api/v1/appointments/${body.id}/calendar`,
  })
})

test('a booking writes the visit, its guest, its link, its first event and the mail to come', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner, { visitTypes: [{ buffer_minutes: 10, price: 80.5 }] })
  const before = await rowCounts(app.owner)

  const booked = await book(
    app,
    wish(doctor, '2026-12-08T15:00:00Z', { reason: 'Cough', language: 'es' }),
  )

  const after = await rowCounts(app.owner)
  const { owner } = app
  expect(difference(before, after)).toEqual({
    appointments: 1,
    patients: 1,
    manage_tokens: 1,
    appointment_events: 1,
    notifications: 1,
  })
  const visit = await owner.selectFrom('appointments').selectAll().executeTakeFirstOrThrow()
  expect(visit).toMatchObject({
    id: booked.id,
    starts_at: new Date('2026-12-08T15:00:00Z'),
    ends_at: new Date('2026-12-08T15:30:00Z'),
    busy_until: new Date('2026-12-08T15:40:00Z'),
    price: 80.5,
    mode: 'in_person',
    reason: 'Cough',
  })
  expect(await owner.selectFrom('patients').selectAll().executeTakeFirst()).toMatchObject({
    id: visit.patient_id,
    email: 'bea@example.com',
    email_verified_at: null,
    language: 'es',
  })
  expect(await owner.selectFrom('manage_tokens').selectAll().executeTakeFirst()).toMatchObject({
    token_hash: createHash('sha256').update(booked.manage_token).digest(),
    appointment_id: booked.id,
    expires_at: new Date('2026-12-09T15:30:00Z'),
  })
  expect(await owner.selectFrom('appointment_events').selectAll().executeTakeFirst()).toMatchObject(
    {
      appointment_id: booked.id,
      status: 'confirmed',
      version: 1,
    },
  )
  expect(await owner.selectFrom('notifications').selectAll().executeTakeFirst()).toMatchObject({
    appointment_id: booked.id,
    dedupe_key: `appointment.confirmed:${booked.id}:1`,
    state: 'pending',
  })
})

test.each([
  ['is past', '2026-12-07T15:00:00Z', 'past'],
  ['is now', '2026-12-07T18:10:00Z', 'past'],
  ['is sooner than the doctor wants to know', '2026-12-07T19:00:00Z', 'too_soon'],
  ['is after the last day that can be booked', '2026-12-18T06:00:00Z', 'too_far'],
  ['is in a thousand years', '2999-12-31T23:59:59Z', 'too_far'],
  ['is at the beginning of time', '1970-01-01T00:00:00Z', 'past'],
  ['lies between two times', '2026-12-08T15:10:00Z', 'off_grid'],
  ['is a second late', '2026-12-08T15:00:01Z', 'off_grid'],
  ['is before the doctor comes', '2026-12-08T14:30:00Z', 'off_grid'],
  ['would end after the doctor goes', '2026-12-08T23:00:00Z', 'off_grid'],
])('a time that %s is not offered, and nothing is written', async (_, startsAt, code) => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner, { min_notice_minutes: 60, horizon_days: 10 })
  const before = await rowCounts(app.owner)

  const answer = await app.post('/appointments', wish(doctor, startsAt), { 'Idempotency-Key': 'k' })

  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    code: 'appointment.not_offered',
    errors: [{ field: 'starts_at', code }],
  })
  expect(await rowCounts(app.owner)).toEqual(before)
})

test('the first time after the notice and the last of the horizon can be booked', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner, { min_notice_minutes: 50, horizon_days: 10 })

  const first = await book(app, wish(doctor, '2026-12-07T13:00:00-06:00'))
  const last = await book(app, wish(doctor, '2026-12-17T16:30:00-06:00'))

  expect(first.status).toBe('confirmed')
  expect(last.status).toBe('confirmed')
})

test('who or what cannot be booked is named, and nothing is written', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner)
  const other = await aDoctor(app.owner, { visitTypes: [{}, { active: false }] })
  const inactive = await aDoctor(app.owner, { active: false })
  const nobody = '00000000-0000-4000-8000-000000000000'
  const startsAt = '2026-12-08T15:00:00Z'
  const before = await rowCounts(app.owner)

  const outcomes = await Promise.all(
    [
      wish({ ...doctor, id: nobody }, startsAt),
      wish(inactive, startsAt),
      wish({ ...doctor, visitTypes: other.visitTypes }, startsAt),
      wish({ ...other, visitTypes: other.visitTypes.slice(1) }, startsAt),
      wish({ ...doctor, visitTypes: [{ id: nobody, minutes: 30 }] }, startsAt),
    ].map(async (one) => {
      const answer = await app.post('/appointments', one)
      const { code, errors } = (await answer.json()) as {
        code: string
        errors?: { field: string }[]
      }
      return [answer.status, code, errors?.[0]?.field]
    }),
  )

  expect(outcomes).toEqual([
    [404, 'doctor.not_found', undefined],
    [404, 'doctor.not_found', undefined],
    [422, 'visit_type.not_found', 'visit_type_id'],
    [422, 'visit_type.not_found', 'visit_type_id'],
    [422, 'visit_type.not_found', 'visit_type_id'],
  ])
  expect(await rowCounts(app.owner)).toEqual(before)
})

test('a time that is taken leaves no trace of who was second', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner)
  await book(app, wish(doctor, '2026-12-08T15:00:00Z'))
  const before = await rowCounts(app.owner)

  const answer = await app.post('/appointments', wish(doctor, '2026-12-08T15:00:00Z'), {
    'Idempotency-Key': 'k',
  })

  expect(answer.status).toBe(409)
  expect(await rowCounts(app.owner)).toEqual(before)
})

test('the same instant may be said with any offset, and is kept to the second that is offered', async () => {
  await using app = await testApp({ now })
  const doctor = await aDoctor(app.owner)

  const fromTokyo = await book(app, wish(doctor, '2026-12-09T00:00:00+09:00'))
  const tooExact = await book(app, wish(doctor, '2026-12-08T15:30:00.000499Z'))

  expect(fromTokyo.starts_at).toBe('2026-12-08T09:00:00-06:00')
  const { starts_at } = await app.owner
    .selectFrom('appointments')
    .select('starts_at')
    .where('id', '=', tooExact.id)
    .where('starts_at', '=', new Date('2026-12-08T15:30:00Z'))
    .executeTakeFirstOrThrow()
  expect(starts_at.toISOString()).toBe('2026-12-08T15:30:00.000Z')
})

function wish(
  doctor: Pick<TestDoctor, 'id' | 'visitTypes'>,
  startsAt: string,
  more: Partial<BookAppointment> = {},
): BookAppointment {
  const visitTypeId = doctor.visitTypes[0]?.id ?? ''
  return {
    doctor_id: doctor.id,
    visit_type_id: visitTypeId,
    starts_at: startsAt,
    patient: aPatient(),
    ...more,
  }
}

async function book(app: TestApp, booking: BookAppointment): Promise<BookedAppointment> {
  const answer = await app.post('/appointments', booking)
  expect(answer.status).toBe(201)
  return (await answer.json()) as BookedAppointment
}

function difference(before: Record<string, number>, after: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => {
      const more = count - (before[name] ?? 0)
      return more === 0 ? [] : [[name, more]]
    }),
  )
}
