import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type TestDb, testDb } from '#testing/test-db'
import { once, type RepeatableRequest } from './idempotency.ts'
import { Problem } from './problem.ts'

const request: RepeatableRequest = {
  scope: 'guest POST /appointments',
  key: 'key-1',
  body: { email: 'canary@example.com' },
}

const secret = { manage_token: 'canary-token', patient: { email: 'canary@example.com' } }

/** Asks, and counts how often something was really done. */
function asking({ db }: TestDb, now = new Date('2026-11-24T12:00:00Z')) {
  let count = 0
  const ask = (change: Partial<RepeatableRequest> = {}, at = now) =>
    once({ db, now: () => at }, { ...request, ...change }, async () => {
      count += 1
      return { ...secret, number: count }
    })
  return { ask, count: () => count, now }
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )

test('the same key and body get the same answer, and nothing is done again', async () => {
  await using db = await testDb()
  const { ask, count } = asking(db)

  const first = await ask()
  const second = await ask()

  expect(first).toEqual({ value: { ...secret, number: 1 }, replayed: false })
  expect(second).toEqual({ value: first.value, replayed: true })
  expect(count()).toBe(1)
})

test('fifty at once are one', async () => {
  await using db = await testDb()
  const { ask, count } = asking(db)

  const answers = await Promise.all(Array.from({ length: 50 }, () => ask()))

  expect(new Set(answers.map(({ value }) => value.number))).toEqual(new Set([1]))
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
  expect(count()).toBe(1)
})

test('another body under the key is refused', async () => {
  await using db = await testDb()
  const { ask, count } = asking(db)

  await ask()
  const code = await codeOf(ask({ body: { email: 'other@example.com' } }))

  expect(code).toBe('idempotency.key_reused')
  expect(count()).toBe(1)
})

test('another key, another scope and no key are other requests', async () => {
  await using db = await testDb()
  const { ask, count } = asking(db)

  await ask()
  await ask({ key: 'key-2' })
  await ask({ scope: 'service POST /doctors' })
  await ask({ key: undefined })
  await ask({ key: undefined })

  expect(count()).toBe(5)
})

test('after a day the key is free again, not a moment earlier', async () => {
  await using db = await testDb()
  const { ask, now } = asking(db)
  const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000 + 1)

  await ask()
  const early = await ask({}, after(23.9))
  const late = await ask({ body: 'other' }, after(24))
  const again = await ask({ body: 'other' }, after(25))

  expect([early, late, again].map(({ value, replayed }) => [value.number, replayed])).toEqual([
    [1, true],
    [2, false],
    [2, true],
  ])
})

test('what was refused may be tried again under its key', async () => {
  await using db = await testDb()
  const { ask, count } = asking(db)

  const refused = await codeOf(
    once({ db: db.db, now: () => new Date() }, request, async () => {
      throw new Problem('appointment.slot_taken')
    }),
  )
  const { replayed } = await ask()

  expect(refused).toBe('appointment.slot_taken')
  expect({ replayed, count: count() }).toEqual({ replayed: false, count: 1 })
})

test('who reads the table learns neither key nor answer', async () => {
  await using db = await testDb()
  const { ask } = asking(db)

  await ask()
  await ask({ key: 'key-2' })

  const rows = await db.owner.selectFrom('idempotency_keys').selectAll().execute()
  const stored = rows.flatMap(({ key_hash, request_hash, body }) => [key_hash, request_hash, body])
  const text = stored.map((bytes) => bytes?.toString('latin1')).join()
  expect(rows).toHaveLength(2)
  expect(text).not.toMatch(/canary|key-1|example/)
  // The same answer under two keys looks different, so that nobody sees that it is the same.
  expect(rows[0]?.body?.subarray(12).equals(rows[1]?.body?.subarray(12) ?? Buffer.of())).toBe(false)
})

test('an answer that was changed in the table is not handed out', async () => {
  await using db = await testDb()
  const { ask } = asking(db)

  await ask()
  await db.owner
    .updateTable('idempotency_keys')
    .set({ body: sql`set_byte(body, 20, get_byte(body, 20) # 1)` })
    .execute()

  await expect(ask()).rejects.toThrow('unable to authenticate')
})

test('answers are gone after their day, as new ones come', async () => {
  await using db = await testDb()
  const { ask, now } = asking(db)
  for (const key of ['key-1', 'key-2', 'key-3']) await ask({ key })

  const later = new Date(now.getTime() + 24 * 60 * 60 * 1000 + 1)
  await ask({ key: 'key-4' }, later)
  await ask({ key: 'key-5' }, later)

  const rows = await db.owner.selectFrom('idempotency_keys').select('created_at').execute()
  expect(rows.map(({ created_at }) => created_at)).toEqual([later, later])
})
