import { faker } from '@faker-js/faker/locale/en'
import { cities, type City } from '#vocabulary/places'
import { specialties } from '#vocabulary/specialties'
import { languageNames } from '#vocabulary/doctors'
import type { VisitMode } from '#vocabulary/availability'
import { aBiography } from './biographies.ts'
import { aName } from './names.ts'
import { practices, type Practice } from './practices.ts'
import { sow } from './sow.ts'
import { weeks, type Opening } from './weekly-hours.ts'

export interface SeededVisitType {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly bufferMinutes: number
  readonly price: number
  readonly mode: VisitMode
}

export interface SeededDoctor {
  readonly number: number
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly specialty: string
  readonly city: City
  readonly address: string
  readonly languages: readonly string[]
  readonly price: number
  readonly rating: number
  readonly ratingCount: number
  readonly years: number
  readonly bio: string
  readonly createdAt: Date
  readonly slotMinutes: number
  readonly minNoticeMinutes: number
  readonly horizonDays: number
  readonly visitTypes: readonly SeededVisitType[]
  readonly week: readonly Opening[]
  /** Which share of the near times is taken. */
  readonly popularity: number
}

const wantedMost = new Set([
  'General Practice',
  'Family Medicine',
  'Pediatrics',
  'Dentistry',
  'Dermatology',
  'Cardiology',
])
const specialtiesByDemand = specialties.map((value) => ({
  value,
  weight: wantedMost.has(value.name) ? 6 : 1,
}))
const citiesBySize = cities.map((value, rank) => ({ value, weight: 1 / (rank + 3) }))
const firstDay = Date.parse('2024-01-08T00:00:00Z')
const lastDay = Date.parse('2026-01-05T00:00:00Z')

/** The doctor of this number: always the same one, whenever and among however many. */
export function aDoctor(number: number): SeededDoctor {
  sow('doctor', number)
  const id = faker.string.uuid()
  const specialty = aSpecialty(number)
  const practice = practices.get(specialty) as Practice
  const city = aCity(number)
  const name = aName()
  const languages = someLanguages(name.language)
  const years = faker.number.int({ min: 2, max: 38 })
  const price = inHalfDollars(
    faker.number.int({ min: practice.prices[0], max: practice.prices[1] - 1 }),
  )
  return {
    number,
    id,
    firstName: name.first,
    lastName: name.last,
    specialty,
    city,
    address: faker.location.streetAddress(),
    languages,
    price,
    // The best of two draws: people rate kindly, few doctors have less than three and a half.
    rating: Math.max(aRating(), aRating()),
    ratingCount: faker.number.int({ min: 4, max: 40 + years * 12 }),
    years,
    bio: aBiography({
      first: name.first,
      last: name.last,
      specialty,
      city: city.name,
      years,
      languages,
    }),
    createdAt: faker.date.between({ from: firstDay, to: lastDay }),
    slotMinutes: practice.slotMinutes,
    minNoticeMinutes: faker.helpers.arrayElement([60, 120, 120, 240, 1440]),
    horizonDays: faker.helpers.arrayElement([30, 60, 60, 90]),
    visitTypes: someVisitTypes(practice, price),
    week: faker.helpers.weightedArrayElement(weeks),
    popularity: faker.datatype.boolean(0.12)
      ? faker.number.float({ min: 0.88, max: 0.97 })
      : faker.number.float({ min: 0.2, max: 0.6 }),
  }
}

/** The id alone, which is drawn first. */
export function doctorId(number: number): string {
  sow('doctor', number)
  return faker.string.uuid()
}

// Every other doctor fills the lists in turn, so that even a small seed has every specialty and city.
function aSpecialty(number: number): string {
  const turn = number % 2 === 0 ? specialties[(number / 2) % specialties.length] : undefined
  return (turn ?? faker.helpers.weightedArrayElement(specialtiesByDemand)).name
}

function aCity(number: number): City {
  const turn = number % 2 === 1 ? cities[((number - 1) / 2) % cities.length] : undefined
  return turn ?? faker.helpers.weightedArrayElement(citiesBySize)
}

function someLanguages(own: string | undefined): string[] {
  const languages = ['en']
  if (own && faker.datatype.boolean(0.85)) languages.push(own)
  if (faker.datatype.boolean(0.25))
    languages.push(faker.helpers.arrayElement(Object.keys(languageNames)))
  return [...new Set(languages)]
}

function someVisitTypes(practice: Practice, price: number): SeededVisitType[] {
  const [standard, ...others] = practice.visits
  if (!standard) return []
  const chosen = faker.helpers.arrayElements(others, { min: 1, max: others.length })
  const offered = [standard, ...others.filter((visit) => chosen.includes(visit))]
  return offered.map(({ priceFactor, ...visit }) => ({
    ...visit,
    id: faker.string.uuid(),
    price: priceFactor === 1 ? price : Math.round(price * priceFactor),
  }))
}

const aRating = () => faker.number.int({ min: 32, max: 50 }) / 10
const inHalfDollars = (dollars: number) => (faker.datatype.boolean(0.15) ? dollars + 0.5 : dollars)
