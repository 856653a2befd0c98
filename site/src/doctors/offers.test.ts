import { expect, test } from 'vitest'
import type { Offer } from '#contract/sitemap'
import { ApiUnreachable } from '#client'
import { offersOf } from './offers.ts'

const answering = (...answers: (readonly Offer[] | Error)[]) => {
  const left = [...answers]
  return {
    left,
    listOffers: async () => {
      const answer = left.shift()
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked once too often')
      return [...answer]
    },
  }
}
const some = [{ specialty: 'Urology', city: 'Boise', doctors: 2 }]
const more = [{ specialty: 'Urology', city: 'Boise', doctors: 3 }]
/** What is kept is kept for all: each test has a day of its own. */
const at = (day: number, ms: number) => day * 86_400_000 + ms

test('the answer is good for a minute, and then asked for again', async () => {
  const client = answering(some, more)

  const told = [0, 59_999, 60_000].map((ms) => () => offersOf(client, at(1, ms)))

  expect([await told[0]?.(), await told[1]?.(), await told[2]?.()]).toEqual([some, some, more])
  expect(client.left).toEqual([])
})

test('while the API is out of reach the last answer stays, and each page asks again', async () => {
  const client = answering(some, new ApiUnreachable('down'), more)

  const first = await offersOf(client, at(2, 0))
  const meanwhile = await offersOf(client, at(2, 60_000))
  const again = await offersOf(client, at(2, 60_001))

  expect([first, meanwhile, again]).toEqual([some, some, more])
})

test('what is no outage is not passed over', async () => {
  await expect(offersOf(answering(new Error('wrong')), at(3, 0))).rejects.toThrow('wrong')
})
