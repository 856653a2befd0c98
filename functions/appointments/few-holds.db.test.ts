import { expect, test } from 'vitest'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { A_HOLD, aPlace, aPractice, bearer, bookHeld, hold, rowOf } from '#testing/holding'
import { count, deadlocks } from '#testing/rush'

test('from one address five times are held, and the sixth says when to come again', async () => {
  await using practice = await aPractice({ count: 7 })
  const { app, times, pass } = practice
  const from = aPlace()
  const first = []
  for (const time of times.slice(0, 5)) {
    first.push(await hold(app, time, { from }))
    pass(10_120)
  }

  const refused = await hold(app, times[5]!, { from })
  const elsewhere = await hold(app, times[5]!)
  const replacing = await hold(app, times[6]!, { from, replaces: first[0]?.held.hold_token ?? '' })

  expect(first.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(refused.problem).toMatchObject({ status: 429, code: 'appointment.too_many_holds' })
  expect(refused.headers.get('Retry-After')).toBe('250')
  expect([elsewhere.status, replacing.status]).toEqual([201, 201])
})

test.each(['given back', 'booked', 'over'])('a hold that is %s counts no more', async (end) => {
  await using practice = await aPractice({ count: 6 })
  const { app, times, pass } = practice
  const from = aPlace()
  const [first, ...others] = times.slice(0, MAX_HOLDS_PER_ADDRESS)
  const { held } = await hold(app, first!, { from })
  for (const time of others) await hold(app, time, { from })

  const before = await hold(app, times[5]!, { from })
  if (end === 'given back') await app.delete('/appointments/holds', bearer(held.hold_token))
  if (end === 'booked') await bookHeld(app, first!, held.hold_token)
  if (end === 'over') pass(A_HOLD)
  const after = await hold(app, times[5]!, { from })

  expect([before.status, after.status]).toEqual([429, 201])
})

test('where ended holds came from is forgotten at the next hold, which waits for none of them', async () => {
  await using practice = await aPractice()
  const { app, times, pass } = practice
  const ended: string[] = []
  for (const time of times.slice(0, 3)) ended.push((await hold(app, time)).held.id)
  const addresses = async () =>
    (await Promise.all(ended.map((id) => rowOf(app, id)))).map((row) => row.hold_address_hash)
  pass(A_HOLD)
  const rival = await app.owner.startTransaction().execute()
  await rival.selectFrom('appointments').where('id', '=', ended[0]!).forUpdate().execute()

  const { status, held } = await hold(app, times[3]!)
  const meanwhile = await addresses()
  await rival.rollback().execute()
  await app.delete('/appointments/holds', bearer(held.hold_token))
  await hold(app, times[3]!)

  expect(status).toBe(201)
  expect(meanwhile).toEqual([expect.any(Buffer), null, null])
  expect(await addresses()).toEqual([null, null, null])
})

test('forty at once from one address are no more than five', async () => {
  await using practice = await aPractice({ count: 40, connections: 40 })
  const { app, times } = practice
  const from = aPlace()

  const answers = await Promise.all(times.map((time) => hold(app, time, { from })))

  const statuses = answers.map(({ status }) => status)
  expect([count(statuses, 201), count(statuses, 429)]).toEqual([MAX_HOLDS_PER_ADDRESS, 35])
  expect(await deadlocks(app)).toBe(0)
})

test('a network of IPv6 counts as one, and what the caller claims does not count', async () => {
  await using practice = await aPractice({ count: 8 })
  const { app, times } = practice
  const from = (index: number) => `10.9.9.${index}, 2001:db8:7:7::${index}`

  const statuses = []
  for (const [index, time] of times.entries()) {
    statuses.push((await hold(app, time, { from: from(index) })).status)
  }

  expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429, 429])
})

test('a repeated request is no further hold', async () => {
  await using practice = await aPractice({ count: 1 })
  const { app, times } = practice
  const from = aPlace()

  const statuses = []
  for (let press = 0; press < 8; press++) {
    statuses.push((await hold(app, times[0], { from, key: 'press' })).status)
  }

  expect(new Set(statuses)).toEqual(new Set([201]))
})

test('a process without a secret counts, too', async () => {
  await using practice = await aPractice({ count: 6, jwtSecret: '' })
  const { app, times } = practice
  const from = aPlace()

  const answers = []
  for (const time of times) answers.push(await hold(app, time, { from }))

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429])
})
