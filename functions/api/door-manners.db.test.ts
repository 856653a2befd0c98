import { expect, test } from 'vitest'
import type { BookedAppointment } from '#contract/appointments'
import { textOf } from '#testing/doors'
import { behindEachDoor, codeOf, json, read, V1 } from '#testing/each-door'

behindEachDoor(({ aBooking, aDoctor, get, output, post, send }) => {
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
    const answer = await send({ method, path: V1 + path })

    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await codeOf(answer)).toBe(code)
  })

  test('a wrong method hears which ones are right', async () => {
    const answer = await send({ method: 'PUT', path: `${V1}/doctors` })

    expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST')
  })

  test('a body must be JSON, in UTF-8, and not too large', async () => {
    const answers = await Promise.all([
      send({ method: 'POST', path: `${V1}/appointments`, body: '{}' }),
      post('/appointments', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      post('/appointments', '{"doctor_id":'),
      post('/appointments', Buffer.from([0x22, 0xff, 0xfe, 0x22])),
      post('/appointments', ''),
      post('/appointments', `"${'x'.repeat(64 * 1024)}"`),
    ])

    expect(answers.map(({ status }) => status)).toEqual([415, 415, 400, 400, 400, 413])
  })

  test('what was seen before and has not changed is not sent again', async () => {
    const { id } = await aDoctor()

    const first = await get(`/doctors/${id}`)
    const etag = first.headers.get('ETag') ?? ''
    const again = await get(`/doctors/${id}`, { 'If-None-Match': `"other", ${etag}` })

    expect(first.headers.get('Cache-Control')).toContain('public')
    expect(again.status).toBe(304)
    expect(again.headers.get('ETag')).toBe(etag)
    expect(await again.text()).toBe('')
  })

  test('nobody keeps what is personal', async () => {
    const doctor = await aDoctor()
    const answer = await post('/appointments', await aBooking(doctor))
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
    const { id } = await aDoctor()

    const [head, full] = await Promise.all([
      send({ method: 'HEAD', path: `${V1}/doctors/${id}` }),
      get(`/doctors/${id}`),
    ])

    expect(head.status).toBe(200)
    expect(head.headers.get('ETag')).toBe(full.headers.get('ETag'))
    expect(await head.text()).toBe('')
  })

  test('the body of a GET means nothing', async () => {
    const answer = await send({ path: `${V1}/health/live`, headers: json, body: '{"a":1}' })

    expect(answer.status).toBe(200)
  })

  test('its log has one line a request, and no path or query in it', async () => {
    await get('/doctors?q=canary-search', { 'X-Request-Id': 'log-line-test' })

    await expect.poll(() => output()).toContain('log-line-test')
    const line =
      output()
        .split('\n')
        .find((one) => one.includes('log-line-test')) ?? ''
    expect(JSON.parse(line)).toMatchObject({ message: 'request', route: '/doctors', status: 200 })
    expect(output()).not.toContain('canary-search')
  })
})
