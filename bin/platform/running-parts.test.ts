import { expect, test } from 'vitest'
import { RunningParts } from './running-parts.ts'

test('what was started last is stopped first, and one that fails holds nobody up', async () => {
  const parts = new RunningParts()
  const stopped: string[] = []
  const part = (name: string) => ({ stop: async () => void stopped.push(name) })
  await parts.add(part('database'))
  await parts.add({ stop: () => Promise.reject(new Error('expected: stuck')) })
  await parts.add(part('site'))

  await parts.stop()

  expect(stopped).toEqual(['site', 'database'])
})

test('what comes up after the stop began is stopped at once', async () => {
  const parts = new RunningParts()
  await parts.stop()
  let isStopped = false

  await parts.add({ stop: async () => void (isStopped = true) })

  expect(isStopped).toBe(true)
  expect(parts.stopping.aborted).toBe(true)
})
