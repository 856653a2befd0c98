import { expect, test } from 'vitest'
import { API_PREFIX } from '#vocabulary/api'
import { aBooking, aDoctor } from '#testing/builders'
import { type Door, openServerDoor } from '#testing/doors'
import { bookingOf } from '#testing/eager-clients'
import { fragilePostgres } from '#testing/fragile-postgres'
import { rivals } from '#testing/rush'
import { testDb } from '#testing/test-db'
import type { BookAppointment } from '#contract/appointments'
import { connect } from '#db/connect'

test('three hundred at once wait for ten connections, or are asked to come again', async () => {
  await using database = await testDb()
  await using door = await openServerDoor({ DATABASE_URL: database.urls.backendUrl })
  const doctor = await aDoctor(database.owner)

  const statuses = await sendCrowd(door, await aBooking(database.db, doctor))

  expect(statuses.filter((status) => ![200, 201, 409, 503].includes(status))).toEqual([])
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(await sendCrowd(door, await aBooking(database.db, doctor))).toContain(201)
})

test('a server that has no connection left to give is trouble of ours, never a mistake', async () => {
  await using postgres = await fragilePostgres({ max_connections: '8' })
  await using owner = connect({ url: postgres.urls.ownerUrl, max: 1 })
  await using door = await openServerDoor({ DATABASE_URL: postgres.backendUrl })
  const doctor = await aDoctor(owner)

  const statuses = await sendCrowd(door, await aBooking(owner, doctor))

  expect(statuses.filter((status) => ![200, 201, 409, 503].includes(status))).toEqual([])
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0)
  expect(statuses.filter((status) => status < 500).length).toBeGreaterThan(0)
})

async function sendCrowd(door: Door, wanted: BookAppointment): Promise<number[]> {
  const bookings = rivals(150, wanted).map((booking, index) => {
    const request = bookingOf(booking)
    return {
      ...request,
      headers: { ...request.headers, 'Idempotency-Key': `${wanted.starts_at}${index}` },
    }
  })
  const reads = rivals(150, wanted).map((_, index) => ({
    path: `${API_PREFIX}/doctors/${wanted.doctor_id}${index % 2 ? '/slots' : ''}`,
  }))
  const answers = await Promise.all([...bookings, ...reads].map((request) => door.send(request)))
  return answers.map(({ status }) => status)
}
