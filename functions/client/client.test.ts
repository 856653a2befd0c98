import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ApiProblem, ApiUnreachable, createClient, isUnavailable } from './client.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

async function anApi(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const aTime = {
  doctor_id: 'd',
  visit_type_id: 'v',
  starts_at: '2026-11-24T14:30:00-07:00',
}

const booking = {
  ...aTime,
  patient: { first_name: 'Ana', last_name: 'Ruiz', email: 'ana@example.org' },
}

test('a search sends what is asked and gives the cursor of the next page', async () => {
  let asked = ''
  const baseUrl = await anApi((request, response) => {
    asked = request.url ?? ''
    response.setHeader('link', '</api/v1/doctors?city=Boise&cursor=a%2Bb>; rel="next"')
    response.end('[]')
  })

  const page = await createClient({ baseUrl }).searchDoctors({
    city: 'Boise',
    q: undefined,
    max_price: 90,
  })

  expect(asked).toBe('/api/v1/doctors?city=Boise&max_price=90')
  expect(page).toEqual({ doctors: [], next: 'a+b' })
})

test('what the API took a text to mean comes with the page', async () => {
  const baseUrl = await anApi((_, response) => {
    response.setHeader(
      'search-understood',
      'specialty=dermatology&city=boise&city=miami&language=es&name=L%C3%B3pez&corrected=1',
    )
    response.end('[]')
  })

  const { understood } = await createClient({ baseUrl }).searchDoctors({ q: 'anything' })

  expect(understood).toEqual({
    specialties: ['dermatology'],
    cities: ['boise', 'miami'],
    language: 'es',
    names: ['López'],
    isCorrected: true,
  })
})

test('the last page has no next', async () => {
  const baseUrl = await anApi((_, response) => response.end('[]'))

  expect(await createClient({ baseUrl }).searchDoctors()).toEqual({ doctors: [] })
})

test('a booking carries its key, its body and the headers of the client', async () => {
  const seen: Record<string, unknown> = {}
  const baseUrl = await anApi((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { 'idempotency-key': key, 'x-request-id': requestId } = request.headers
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
      Object.assign(seen, { key, requestId, body })
      response.writeHead(201).end('{"id":"a"}')
    })
  })

  const client = createClient({ baseUrl, headers: { 'x-request-id': 'r' } })
  const booked = await client.bookAppointment(booking, { idempotencyKey: 'k' })

  expect(booked.id).toBe('a')
  expect(seen).toEqual({ key: 'k', requestId: 'r', body: booking })
})

test('a problem document is thrown as it came', async () => {
  const problem = {
    status: 409,
    code: 'appointment.slot_taken',
    title: 'Somebody was faster',
    next_slots: [],
  }
  const baseUrl = await anApi((_, response) => {
    response
      .writeHead(409, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify(problem))
  })

  const error: unknown = await createClient({ baseUrl })
    .bookAppointment(booking, { idempotencyKey: 'k' })
    .catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(ApiProblem)
  expect((error as ApiProblem).problem).toEqual(problem)
  expect(isUnavailable(error)).toBe(false)
})

test('a refusal for the moment says when to come again', async () => {
  const baseUrl = await anApi((_, response) => {
    response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '5' })
    response.end('{"status":503,"code":"service.unavailable","title":"Not available"}')
  })

  const error: unknown = await createClient({ baseUrl })
    .getDoctor('d')
    .catch((thrown: unknown) => thrown)

  expect((error as ApiProblem).retryAfterSeconds).toBe(5)
  expect(isUnavailable(error)).toBe(true)
})

test.each<[string, RequestListener]>([
  [
    'a page of a proxy',
    (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<p>'),
  ],
  ['an answer that is no JSON', (_, response) => response.end('<p>')],
  ['a broken connection', (request) => request.socket.destroy()],
  ['silence', () => {}],
])('%s means that the API is out of reach', async (_, listener) => {
  const client = createClient({ baseUrl: await anApi(listener), timeoutMs: 200 })

  await expect(client.getDoctor('d')).rejects.toBeInstanceOf(ApiUnreachable)
})

test('a manage token travels in the header, never in the address', async () => {
  let seen = ''
  const baseUrl = await anApi((request, response) => {
    seen = `${request.url} ${request.headers.authorization}`
    response.setHeader('content-type', 'text/calendar').end('BEGIN:VCALENDAR')
  })

  const file = await createClient({ baseUrl }).getCalendar('../a', 'secret')

  expect(file).toBe('BEGIN:VCALENDAR')
  expect(seen).toBe('/api/v1/appointments/..%2Fa/calendar Bearer secret')
})

test('a hold is asked for on behalf of somebody, and given back by its token', async () => {
  const seen: unknown[] = []
  const baseUrl = await anApi((request, response) => {
    const { authorization, 'x-forwarded-for': from, 'idempotency-key': key } = request.headers
    seen.push([request.method, request.url, authorization, from, key])
    if (request.method === 'DELETE') response.writeHead(204).end()
    else response.end('{"hold_token":"t"}')
  })

  const client = createClient({ baseUrl })
  const { hold_token } = await client.holdSlot(aTime, {
    idempotencyKey: 'k',
    forwardedFor: '203.0.113.7',
  })
  await client.getHold(hold_token)
  await client.releaseHold(hold_token)

  const path = '/api/v1/appointments/holds'
  expect(seen).toEqual([
    ['POST', path, undefined, '203.0.113.7', 'k'],
    ['GET', path, 'Bearer t', undefined, undefined],
    ['DELETE', path, 'Bearer t', undefined, undefined],
  ])
})

test('an unhealthy API is an answer, not a problem', async () => {
  const baseUrl = await anApi((_, response) =>
    response.writeHead(503).end('{"status":"unhealthy"}'),
  )

  expect((await createClient({ baseUrl }).health()).status).toBe('unhealthy')
})
