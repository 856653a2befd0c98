import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { every } from './every.ts'

test('a turn never begins before the one before it is over', async () => {
  let running = 0
  let most = 0
  const stop = every(
    1,
    async () => {
      most = Math.max(most, ++running)
      await sleep(5)
      running--
    },
    () => {},
  )

  await sleep(60)
  await stop()

  expect(most).toBe(1)
  expect(running).toBe(0)
})

test('a trouble that lasts is told once, and again when it comes back', async () => {
  const told: string[] = []
  const outcomes = ['down', 'down', 'up', 'down']
  const stop = every(
    1,
    async () => {
      if (outcomes.shift() === 'down') throw new Error('no connection')
    },
    (message) => told.push(message),
  )

  while (outcomes.length > 0) await sleep(2)
  await stop()

  expect(told).toEqual(['no connection', 'no connection'])
})
