import { faker } from '@faker-js/faker/locale/en'
import { instantOf } from './zone-days.ts'

export interface SeededTimeOff {
  readonly id: string
  readonly startsAt: number
  readonly endsAt: number
  readonly reason: string
}

/** Every third doctor is away for some days around now. */
export function someTimeOff(zone: string, today: number): SeededTimeOff[] {
  if (!faker.datatype.boolean(0.35)) return []
  const first = today + faker.number.int({ min: -12, max: 35 })
  const days = faker.number.int({ min: 1, max: 6 })
  return [
    {
      id: faker.string.uuid(),
      startsAt: instantOf(zone, first - 1, 1440),
      endsAt: instantOf(zone, first + days - 1, 1440),
      reason: faker.helpers.arrayElement(['Vacation', 'Vacation', 'Conference', 'Training']),
    },
  ]
}
