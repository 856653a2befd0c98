import { expect, test } from 'vitest'
import { signServiceToken } from '#api/service-token'
import type { BookedAppointment, HeldSlot } from '#contract/appointments'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { aNewDoctor } from '#testing/builders'
import { textOf } from '#testing/doors'
import { behindEachDoor, codeOf, read, V1 } from '#testing/each-door'
import { aHoldOf } from '#testing/holding'
import { TEST_JWT_SECRET } from '#testing/test-app'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'

behindEachDoor(({ aBooking, aDoctor, get, post, send }) => {
  test('a doctor is found, looked at, booked, and seen again by the manage token', async () => {
    const doctor = await aDoctor({
      city: 'Omaha',
      state: 'NE',
      last_name: 'Şen',
    })

    const found = await read<{ id: string }[]>(await get('/doctors?city=omaha&q=%C5%9Een'))
    const page = await read<DoctorWithVisitTypes>(await get(`/doctors/${doctor.id}`))
    const visit = page.visit_types[0]?.id
    const slots = await read<{ starts_at: string }[]>(
      await get(`/doctors/${doctor.id}/slots?visit_type_id=${visit}`),
    )
    const answer = await post('/appointments', {
      doctor_id: doctor.id,
      visit_type_id: visit,
      starts_at: slots[0]?.starts_at,
      patient: { first_name: 'Zoë', last_name: '李', email: 'zoe@example.com' },
    })
    const booked = await read<BookedAppointment>(answer)
    const bearer = { Authorization: `Bearer ${booked.manage_token}` }
    const managed = await get(answer.headers.get('Location')?.replace(V1, '') ?? '', bearer)
    const calendar = await get(`/appointments/${booked.id}/calendar`, bearer)

    expect(found.map(({ id }) => id)).toEqual([doctor.id])
    expect(answer.status).toBe(201)
    expect(booked.starts_at).toBe(slots[0]?.starts_at)
    expect(booked.patient.first_name).toBe('Zoë')
    expect(booked.manage_url).toBe(`https://app.example/manage#${booked.manage_token}`)
    expect(await read(managed)).toMatchObject({ id: booked.id, doctor: { last_name: 'Şen' } })
    expect(calendar.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(await textOf(calendar)).toContain(`UID:${booked.id}@doktolib`)
  })

  test('a repetition with the same key gets the first answer, another body 422', async () => {
    const doctor = await aDoctor()
    const booking = await aBooking(doctor)
    const key = { 'Idempotency-Key': `key-of-${doctor.id}` }

    const first = await post('/appointments', booking, key)
    const second = await post('/appointments', booking, key)
    const third = await post('/appointments', { ...booking, reason: 'Another' }, key)

    expect([first.status, second.status, third.status]).toEqual([201, 201, 422])
    expect(first.headers.has('Idempotent-Replayed')).toBe(false)
    expect(second.headers.get('Idempotent-Replayed')).toBe('true')
    expect(await textOf(second)).toBe(await textOf(first))
    expect(await codeOf(third)).toBe('idempotency.key_reused')
  })

  test('a time is held, looked at, given back, and held again until it is booked', async () => {
    const doctor = await aDoctor()
    const { patient, ...wanted } = await aBooking(doctor)
    const first = await read<HeldSlot>(await post('/appointments/holds', wanted))
    const bearer = { Authorization: `Bearer ${first.hold_token}` }

    const seen = await get('/appointments/holds', bearer)
    const released = await send({
      method: 'DELETE',
      path: `${V1}/appointments/holds`,
      headers: bearer,
    })
    const gone = await get('/appointments/holds', bearer)
    const second = await read<HeldSlot>(await post('/appointments/holds', wanted))
    const booked = await post('/appointments', {
      ...wanted,
      patient,
      hold_token: second.hold_token,
    })

    expect(await read(seen)).toMatchObject({ id: first.id, status: 'held' })
    expect([released.status, await textOf(released)]).toEqual([204, ''])
    expect(gone.status).toBe(404)
    expect(await read(booked)).toMatchObject({ id: second.id, status: 'confirmed' })
  })

  test('from one address a few times are held, whatever else it says it is', async () => {
    const doctor = await aDoctor()
    const holdOne = async (index: number) => {
      const wanted = await aBooking(doctor)
      const spoofed = `10.0.0.${index}, 198.51.100.7`
      return post('/appointments/holds', aHoldOf(wanted), { 'X-Forwarded-For': spoofed })
    }

    const answers = []
    for (let index = 0; index <= MAX_HOLDS_PER_ADDRESS; index++) answers.push(await holdOne(index))

    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: MAX_HOLDS_PER_ADDRESS }, () => 201),
      429,
    ])
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(200)
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeLessThanOrEqual(300)
  })

  test('what is taken is refused with the next free times', async () => {
    const doctor = await aDoctor()
    const booking = await aBooking(doctor)

    await post('/appointments', booking)
    const second = await post('/appointments', booking)

    expect(second.status).toBe(409)
    const problem = await read<{ code: string; next_slots: unknown[] }>(second)
    expect(problem.code).toBe('appointment.slot_taken')
    expect(problem.next_slots).toHaveLength(3)
  })

  test('a wrong field is named', async () => {
    const doctor = await aDoctor()
    const { patient, ...rest } = await aBooking(doctor)

    const answer = await post('/appointments', { ...rest, patient: { ...patient, email: 'no' } })

    expect(answer.status).toBe(400)
    expect(await read(answer)).toMatchObject({
      errors: [{ field: 'patient.email', message: 'must be an e-mail address' }],
    })
  })

  test('a time that the doctor does not offer cannot be booked', async () => {
    const booking = await aBooking(await aDoctor())

    const answer = await post('/appointments', { ...booking, starts_at: '2020-01-01T09:00:00Z' })

    expect(answer.status).toBe(422)
    expect(await read(answer)).toMatchObject({
      code: 'appointment.not_offered',
      errors: [{ field: 'starts_at', code: 'past' }],
    })
  })

  test('a service with the scope adds a doctor, nobody else does', async () => {
    const token = await signServiceToken('doctors', TEST_JWT_SECRET, new Date())
    const wrong = await signServiceToken('doctors', 'x'.repeat(32), new Date())

    const answers = await Promise.all([
      post('/doctors', aNewDoctor(), { Authorization: `Bearer ${token}` }),
      post('/doctors', aNewDoctor()),
      post('/doctors', aNewDoctor(), { Authorization: `Bearer ${wrong}` }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([201, 401, 401])
    const [added, refused] = answers
    expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer')
    const seen = await get(added.headers.get('Location')?.replace(V1, '') ?? '')
    expect(await textOf(seen)).toBe(await textOf(added))
  })
})
