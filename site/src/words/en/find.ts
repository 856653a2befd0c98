import { say } from './say.ts'

/** A specialty as its words tell it. */
export interface SpecialtyWords {
  readonly name: string
  readonly practitioner: string
}

/** Words of the start page, and of the pages for a specialty, a city or both. */
export const find = {
  soonIn: (city: string) => `Free times in ${city}`,
  remembered: (city: string) => `You last searched in ${city}, so its doctors come first.`,
  everywhere: 'Doctors in all cities',
  allDoctors: 'See all doctors',
  how: 'How it works',
  steps: [
    {
      title: 'Search',
      text: 'By specialty, by name or by what is the matter, in your city.',
    },
    {
      title: 'Choose a time',
      text: 'You see the times that are really free. Press the one that suits you.',
    },
    {
      title: 'It is booked',
      text: 'The confirmation comes by e-mail, with a calendar file and a link back to your visit.',
    },
  ],
  bySpecialty: 'Doctors by specialty',
  byCity: 'Doctors by city',
  all: 'All specialties and cities',
  allText: 'Choose a specialty or a city to see its doctors and their next free times.',
  allDescription:
    'Doctors of every specialty in every city of Doktolib, each with the next free times.',
  breadcrumbs: 'You are here',
  inCity: (specialty: SpecialtyWords, city: string) => `${specialty.practitioner} in ${city}`,
  specialty: (specialty: SpecialtyWords) => `${specialty.name}: doctors with free times`,
  city: (city: string) => `Doctors in ${city}`,
  description: (heading: string, count: string) =>
    `${heading}: ${count}. See the next free times and book online, without an account.`,
  soonest: (day: string, time: string, zone: string) =>
    `The next free time is on ${say.longDay(day)} at ${time} (${zone}).`,
  spoken: (codes: readonly string[]) => `Languages spoken: ${say.list(codes.map(say.language))}.`,
  prices: (from: number, to: number) =>
    from === to
      ? `A consultation costs ${say.money(from)}.`
      : `A consultation costs from ${say.money(from)} to ${say.money(to)}.`,
  otherSpecialties: (city: string) => `Other specialties in ${city}`,
  otherCities: (specialty: SpecialtyWords) => `${specialty.name} in other cities`,
  specialtiesIn: (city: string) => `Specialties in ${city}`,
  citiesOf: (specialty: SpecialtyWords) => `${specialty.name} by city`,
}
