import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

test('a terminal shows a bar that fills on one line', () => {
  const screen = terminal(true)
  const show = progressOf(200, 'doctors', screen)

  show(100)
  show(200)

  expect(screen.written[0]).toMatch(/^\r█{15}░{15} 100 of 200 doctors$/)
  expect(screen.written[1]).toMatch(/^\r█{30} 200 of 200 doctors\n$/)
})

test('a log gets a line for each tenth', () => {
  const log = terminal(false)
  const show = progressOf(10_000, 'doctors', log)

  for (let done = 100; done <= 10_000; done += 100) show(done)

  expect(log.written).toHaveLength(10)
  expect(log.written.at(-1)).toBe('10000 of 10000 doctors\n')
})
