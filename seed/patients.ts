import { faker } from '@faker-js/faker/locale/en'
import type { SeededDoctor } from './doctors.ts'
import { aName } from './names.ts'
import { sow } from './sow.ts'

export interface SeededPatient {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly timeZone: string
}

/** More than anybody sees in a day, so that nobody comes twice on one. */
export const PANEL_SIZE = 32

/** The people who come to this doctor. Their addresses are of domains that nobody can own. */
export function aPanel(doctor: SeededDoctor): SeededPatient[] {
  sow('panel', doctor.number)
  return Array.from({ length: PANEL_SIZE }, () => {
    const { first, last } = aName()
    const domain = faker.helpers.arrayElement(['example.com', 'example.org'])
    return {
      id: faker.string.uuid(),
      firstName: first,
      lastName: last,
      email: `${mailbox(first)}.${mailbox(last)}${faker.number.int({ min: 10, max: 9999 })}@${domain}`,
      // 555-0100 to 555-0199 are the numbers that ring nowhere.
      phone: `+1 ${faker.number.int({ min: 201, max: 989 })} 555 01${faker.string.numeric(2)}`,
      timeZone: doctor.city.timeZone,
    }
  })
}

function mailbox(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
}
