import { expect, test } from 'vitest'
import type { DoctorWithNextSlots } from '#contract/doctors'
import { factsOf } from './landing.ts'

const aDoctor = (wishes: Partial<DoctorWithNextSlots> = {}) =>
  ({
    languages: ['en'],
    consultation_price: 90,
    next_slots: [],
    ...wishes,
  }) as unknown as DoctorWithNextSlots

test('what is told of all rests on all: with more of them to come, nothing is', () => {
  const doctors = [aDoctor()]

  expect(factsOf({ doctors })).toBeDefined()
  expect(factsOf({ doctors, next: 'cursor' })).toBeUndefined()
  expect(factsOf({ doctors: [] })).toBeUndefined()
})

test('the languages that most speak come first', () => {
  const doctors = [['es', 'fr'], ['en', 'fr'], ['en', 'fr'], ['de']].map((languages) =>
    aDoctor({ languages }),
  )

  expect(factsOf({ doctors })?.languages).toEqual(['fr', 'en', 'es', 'de'])
})

test('the first who has a time, and the prices from the least to the most', () => {
  const slot = { starts_at: '2026-11-25T09:00:00Z' } as DoctorWithNextSlots['next_slots'][number]
  const free = aDoctor({ next_slots: [slot], consultation_price: 150 })
  const doctors = [aDoctor(), free, aDoctor({ consultation_price: 70 })]

  expect(factsOf({ doctors })).toMatchObject({ first: free, prices: [70, 150] })
})
