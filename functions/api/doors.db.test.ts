import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signServiceToken } from '#api/service-token'
import type { BookedAppointment, HeldSlot } from '#contract/appointments'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { aBooking, aDoctor, aNewDoctor, fromTomorrow } from '#testing/builders'
import { type Door, openLambdaDoor, openServerDoor, textOf } from '#testing/doors'
import { aHoldOf } from '#testing/holding'
import { TEST_JWT_SECRET } from '#testing/test-app'
import { type TestDb, testDb } from '#testing/test-db'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'

const V1 = '/api/v1'
const json = { 'Content-Type': 'application/json' }

describe.each([
  ['the server', openServerDoor],
  ['the Lambda bundle', openLambdaDoor],
])('behind %s', (_, open) => {
  let database: TestDb
  let door: Door

  beforeAll(async () => {
    database = await testDb()
    door = await open({
      DATABASE_URL: database.urls.backendUrl,
      FRONTEND_URL: 'https://app.example/',
      JWT_SECRET: TEST_JWT_SECRET,
      SERVICE_VERSION: '1.2.3',
      HOST: '127.0.0.1',
    })
  })

  afterAll(async () => {
    await door?.[Symbol.asyncDispose]()
    await database?.[Symbol.asyncDispose]()
  })

  const get = (path: string, headers = {}) => door.send({ path: V1 + path, headers })
  const post = (path: string, body: unknown, headers = {}) =>
    door.send({
      method: 'POST',
      path: V1 + path,
      headers: { ...json, ...headers },
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    })
  const read = async <T>(answer: Response) => JSON.parse(await textOf(answer)) as T
  const codeOf = async (answer: Response) => (await read<{ code: string }>(answer)).code

  test('health asks the database, liveness does not', async () => {
    const [health, live] = await Promise.all([get('/health'), get('/health/live')])

    expect(health.status).toBe(200)
    expect(await read(health)).toEqual({
      status: 'healthy',
      db: 'connected',
      version: '1.2.3',
      uptime_seconds: expect.any(Number),
    })
    expect(await read(live)).toEqual({ status: 'alive' })
  })

  test('a doctor is found, looked at, booked, and seen again by the manage token', async () => {
    const doctor = await aDoctor(database.owner, {
      ...fromTomorrow(),
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
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const booking = await aBooking(database.db, doctor)
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
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const { patient, ...wanted } = await aBooking(database.db, doctor)
    const first = await read<HeldSlot>(await post('/appointments/holds', wanted))
    const bearer = { Authorization: `Bearer ${first.hold_token}` }

    const seen = await get('/appointments/holds', bearer)
    const released = await door.send({
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
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const send = async (index: number) => {
      const wanted = await aBooking(database.db, doctor)
      const spoofed = `10.0.0.${index}, 198.51.100.7`
      return post('/appointments/holds', aHoldOf(wanted), { 'X-Forwarded-For': spoofed })
    }

    const answers = []
    for (let index = 0; index <= MAX_HOLDS_PER_ADDRESS; index++) answers.push(await send(index))

    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: MAX_HOLDS_PER_ADDRESS }, () => 201),
      429,
    ])
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(200)
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeLessThanOrEqual(300)
  })

  test('what is taken is refused with the next free times', async () => {
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const booking = await aBooking(database.db, doctor)

    await post('/appointments', booking)
    const second = await post('/appointments', booking)

    expect(second.status).toBe(409)
    const problem = await read<{ code: string; next_slots: unknown[] }>(second)
    expect(problem.code).toBe('appointment.slot_taken')
    expect(problem.next_slots).toHaveLength(3)
  })

  test.each([
    ['GET', '/nothing', 404, 'route.not_found'],
    ['GET', '/doctors/00000000-0000-4000-8000-000000000000', 404, 'doctor.not_found'],
    ['GET', '/doctors/not-a-uuid', 400, 'request.invalid'],
    ['GET', '/doctors/%00', 400, 'request.invalid'],
    ['GET', '/doctors/%', 400, 'request.invalid'],
    ['GET', '/doctors?limit=0', 400, 'request.invalid'],
    ['GET', '/doctors?limit=1&limit=2', 400, 'request.invalid'],
    ['GET', '/doctors?colour=blue', 400, 'request.invalid'],
    ['GET', '/manage/appointment', 401, 'actor.unknown'],
    ['DELETE', '/doctors', 405, 'route.method_not_allowed'],
    ['OPTIONS', '/appointments', 405, 'route.method_not_allowed'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const answer = await door.send({ method, path: V1 + path })

    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await codeOf(answer)).toBe(code)
  })

  test('a wrong method hears which ones are right', async () => {
    const answer = await door.send({ method: 'PUT', path: `${V1}/doctors` })

    expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST')
  })

  test('a body must be JSON, in UTF-8, and not too large', async () => {
    const answers = await Promise.all([
      door.send({ method: 'POST', path: `${V1}/appointments`, body: '{}' }),
      post('/appointments', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      post('/appointments', '{"doctor_id":'),
      post('/appointments', Buffer.from([0x22, 0xff, 0xfe, 0x22])),
      post('/appointments', ''),
      post('/appointments', `"${'x'.repeat(64 * 1024)}"`),
    ])

    expect(answers.map(({ status }) => status)).toEqual([415, 415, 400, 400, 400, 413])
  })

  test('a wrong field is named', async () => {
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const { patient, ...rest } = await aBooking(database.db, doctor)

    const answer = await post('/appointments', { ...rest, patient: { ...patient, email: 'no' } })

    expect(answer.status).toBe(400)
    expect(await read(answer)).toMatchObject({
      errors: [{ field: 'patient.email', message: 'must be an e-mail address' }],
    })
  })

  test('a time that the doctor does not offer cannot be booked', async () => {
    const booking = await aBooking(database.db, await aDoctor(database.owner, fromTomorrow()))

    const answer = await post('/appointments', { ...booking, starts_at: '2020-01-01T09:00:00Z' })

    expect(answer.status).toBe(422)
    expect(await read(answer)).toMatchObject({
      code: 'appointment.not_offered',
      errors: [{ field: 'starts_at', code: 'past' }],
    })
  })

  test('what was seen before and has not changed is not sent again', async () => {
    const { id } = await aDoctor(database.owner)

    const first = await get(`/doctors/${id}`)
    const etag = first.headers.get('ETag') ?? ''
    const again = await get(`/doctors/${id}`, { 'If-None-Match': `"other", ${etag}` })

    expect(first.headers.get('Cache-Control')).toContain('public')
    expect(again.status).toBe(304)
    expect(again.headers.get('ETag')).toBe(etag)
    expect(await again.text()).toBe('')
  })

  test('nobody keeps what is personal', async () => {
    const doctor = await aDoctor(database.owner, fromTomorrow())
    const answer = await post('/appointments', await aBooking(database.db, doctor))
    const { manage_token } = await read<BookedAppointment>(answer)

    const managed = await get('/manage/appointment', { Authorization: `Bearer ${manage_token}` })

    for (const one of [answer, managed]) {
      expect(one.headers.get('Cache-Control')).toBe('no-store')
      expect(one.headers.has('ETag')).toBe(false)
    }
  })

  test('what is large is compressed for those who can read it', async () => {
    const [packed, plain] = await Promise.all([
      get('/openapi.json', { 'Accept-Encoding': 'br, gzip' }),
      get('/openapi.json', { 'Accept-Encoding': 'gzip;q=0, identity' }),
    ])

    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(plain.headers.has('Content-Encoding')).toBe(false)
    expect(packed.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await textOf(packed)).toBe(await textOf(plain))
  })

  test('the document and its page are there, and the page may run nothing', async () => {
    const [document, page] = await Promise.all([get('/openapi.json'), get('/docs')])

    const { openapi, info, paths } = await read<Record<string, never>>(document)
    expect({ openapi, info }).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    expect(Object.keys(paths ?? {})).toContain('/api/v1/appointments/{id}/calendar')
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src/)
    expect(await textOf(page)).toContain('bookAppointment')
  })

  test('every answer carries the security headers and the request’s name', async () => {
    const answers = await Promise.all([
      get('/health/live', { 'X-Request-Id': 'from-the-site-1' }),
      get('/nothing', { 'X-Request-Id': 'from-the-site-1' }),
      post('/appointments', '{', { 'X-Request-Id': 'from-the-site-1' }),
    ])

    for (const { headers } of answers) {
      expect(headers.get('X-Request-Id')).toBe('from-the-site-1')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=63072000')
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(headers.has('Access-Control-Allow-Origin')).toBe(false)
      expect(headers.has('Set-Cookie')).toBe(false)
    }
  })

  test('HEAD is GET without the body', async () => {
    const { id } = await aDoctor(database.owner)

    const [head, full] = await Promise.all([
      door.send({ method: 'HEAD', path: `${V1}/doctors/${id}` }),
      get(`/doctors/${id}`),
    ])

    expect(head.status).toBe(200)
    expect(head.headers.get('ETag')).toBe(full.headers.get('ETag'))
    expect(await head.text()).toBe('')
  })

  test('the body of a GET means nothing', async () => {
    const answer = await door.send({ path: `${V1}/health/live`, headers: json, body: '{"a":1}' })

    expect(answer.status).toBe(200)
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

  test('its log has one line a request, and no path or query in it', async () => {
    await get('/doctors?q=canary-search', { 'X-Request-Id': 'log-line-test' })

    await expect.poll(() => door.output()).toContain('log-line-test')
    const line =
      door
        .output()
        .split('\n')
        .find((one) => one.includes('log-line-test')) ?? ''
    expect(JSON.parse(line)).toMatchObject({ message: 'request', route: '/doctors', status: 200 })
    expect(door.output()).not.toContain('canary-search')
  })
})
