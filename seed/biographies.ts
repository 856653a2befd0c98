import { faker } from '@faker-js/faker/locale/en'
import { specialties } from '#vocabulary/specialties'
import { languageNames } from '#vocabulary/doctors'
import { focuses } from './focuses.ts'

export interface Subject {
  readonly first: string
  readonly last: string
  readonly specialty: string
  readonly city: string
  readonly years: number
  readonly languages: readonly string[]
}

const practitioners = new Map(specialties.map((one) => [one.name, one.practitioner]))

const beginnings = [
  (s: Subject) => `Dr. ${s.last} has been ${a(practitioner(s))} for ${span(s.years)}.`,
  (s: Subject) =>
    `${s.first} ${s.last} is ${a(practitioner(s))} in ${s.city} with ${span(s.years)} of experience.`,
  (s: Subject) =>
    `${upper(a(practitioner(s)))} in ${s.city} since ${2026 - s.years}, Dr. ${s.last} sees new and returning patients.`,
  (s: Subject) =>
    `Dr. ${s.last} has worked in ${s.specialty.toLowerCase()} for ${span(s.years)}, most of them in ${s.city}.`,
]

const middles = [
  (focus: string) => `Patients come mostly for ${focus}.`,
  (focus: string) => `The practice focuses on ${focus}.`,
  (focus: string) => `Much of the work is about ${focus}.`,
  (focus: string) => `Special interests are ${focus}.`,
]

const manners = [
  'Every visit leaves time for questions.',
  'Findings are explained in plain words, and so are the choices that follow.',
  'Treatment starts with listening, and with as few tests as are needed.',
  'The first visit ends with a written plan.',
  'Family members are welcome to come along.',
  'The team works closely with family doctors and hospitals nearby.',
  'Results are usually discussed within two working days.',
  'The office is reached without steps.',
  'Where a video visit is enough, it is offered.',
]

/** Two to four sentences that fit the doctor: who, what for, in which manner, in which languages. */
export function aBiography(subject: Subject): string {
  const topics = focuses[subject.specialty]
  if (!topics) throw new Error(`No focus is written for ${subject.specialty}.`)
  const focus = listed(faker.helpers.arrayElements(topics, { min: 2, max: 3 }))
  const sentences = [
    faker.helpers.arrayElement(beginnings)(subject),
    faker.helpers.arrayElement(middles)(focus),
  ]
  if (faker.datatype.boolean(0.7)) sentences.push(faker.helpers.arrayElement(manners))
  if (subject.languages.length > 1) {
    const names = subject.languages.map((code) => languageNames[code] ?? code)
    sentences.push(`Appointments are possible in ${listed(names)}.`)
  }
  return sentences.join(' ')
}

function practitioner({ specialty }: Subject): string {
  const name = practitioners.get(specialty) ?? 'doctor'
  return name.charAt(0).toLowerCase() + name.slice(1)
}

const span = (years: number) => (years === 1 ? 'a year' : `${years} years`)
const a = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
