import { expect, test } from 'vitest'
import { connect } from '#db/connect'
import { aBooking, aDoctor, type TestDoctor } from '#testing/builders'
import { type CalledApp, calledApp } from '#testing/called-app'
import { moodyNetwork } from '#testing/moody-network'
import { testDb } from '#testing/test-db'

/** Reads and writes, and how long the slowest of them took. */
async function timed(app: CalledApp, { id }: TestDoctor, booking: object) {
  const startedAt = performance.now()
  const answers = await Promise.all([
    app.get('/doctors'),
    app.get(`/doctors/${id}`),
    app.get(`/doctors/${id}/slots`),
    app.post('/appointments', booking),
    app.post('/appointments', booking, { 'Idempotency-Key': 'frozen' }),
  ])
  const seconds = (performance.now() - startedAt) / 1_000
  return { seconds, statuses: answers.map(({ status }) => status) }
}

test.each(['thaw', 'forget'] as const)(
  'a database that falls silent is told in five seconds, and found again after %s',
  async (mood) => {
    await using database = await testDb()
    await using network = await moodyNetwork(database.urls.backendUrl)
    await using db = connect({ url: network.url, max: 10 })
    const doctor = await aDoctor(database.owner)
    const booking = await aBooking(database.db, doctor)
    const app = calledApp({ db })
    await Promise.all(Array.from({ length: 10 }, () => app.get(`/doctors/${doctor.id}`)))

    network.freeze()
    const frozen = await timed(app, doctor, booking)
    const health = await app.get('/health')
    network[mood]()
    const later = await aBooking(database.db, doctor, 3)
    const found = await timed(app, doctor, later)

    expect(frozen.statuses).toEqual([503, 503, 503, 503, 503])
    expect(frozen.seconds).toBeLessThan(5)
    expect(health.status).toBe(503)
    expect(found.statuses.slice(0, 3)).toEqual([200, 200, 200])
    expect(found.statuses.slice(3).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(found.seconds).toBeLessThan(5)
  },
  30_000,
)

test('a connection that breaks in the middle of a booking costs that booking, not the process', async () => {
  await using database = await testDb()
  await using network = await moodyNetwork(database.urls.backendUrl)
  await using db = connect({ url: network.url, max: 10 })
  const doctor = await aDoctor(database.owner)
  const booking = await aBooking(database.db, doctor)
  const app = calledApp({ db })

  const before = await timed(app, doctor, { ...booking, doctor_id: booking.visit_type_id })
  network.freeze()
  const broken = timed(app, doctor, booking)
  setTimeout(() => network.cut(), 200)
  const during = await broken
  const after = await timed(app, doctor, booking)

  expect(before.statuses).toEqual([200, 200, 200, 404, 404])
  expect(during.statuses).toEqual([503, 503, 503, 503, 503])
  expect(during.seconds).toBeLessThan(2)
  expect(after.statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201, 409])
})
