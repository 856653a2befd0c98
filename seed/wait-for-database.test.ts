import { expect, test } from 'vitest'
import { reason, waitForDatabase } from './wait-for-database.ts'

const failure = (code: string) => Object.assign(new Error(`failed with ${code}`), { code })

/** Fails so many times, then succeeds; remembers how long the pauses were. */
function trouble(times: number, error: Error) {
  const pauses: number[] = []
  const lines: string[] = []
  let tries = 0
  const attempt = async () => {
    if (++tries <= times) throw error
    return tries
  }
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds)
  return {
    run: () => waitForDatabase(attempt, { sleep, say: (line) => lines.push(line) }),
    pauses,
    lines,
  }
}

test.each(['ECONNREFUSED', 'ENOTFOUND', '57P03', '42P01'])(
  '%s is waited for, longer each time',
  async (code) => {
    const { run, pauses, lines } = trouble(6, failure(code))

    expect(await run()).toBe(7)
    expect(pauses).toEqual([500, 1000, 2000, 4000, 5000, 5000])
    expect(lines[0]).toContain('Try 2 of 10')
  },
)

test('after ten tries it is given up', async () => {
  const { run, pauses } = trouble(10, failure('ECONNREFUSED'))

  await expect(run()).rejects.toThrow('ECONNREFUSED')
  expect(pauses).toHaveLength(9)
})

test('a wrong password is not tried again', async () => {
  const { run, pauses } = trouble(1, failure('28P01'))

  await expect(run()).rejects.toThrow('28P01')
  expect(pauses).toEqual([])
})

test('what is wrong is said even where an error has no message', () => {
  expect(reason(new AggregateError([failure('ECONNREFUSED')], ''))).toContain('ECONNREFUSED')
  expect(reason(failure('42P01'))).toContain('npm run migrate')
})
