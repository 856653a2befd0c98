import { expect, test } from 'vitest'
import { aBooking, aDoctor } from '#testing/builders'
import { testApp } from '#testing/test-app'

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
