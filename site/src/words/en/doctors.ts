import { say } from './say.ts'

const soon = { '0': 'today', '3': 'within 3 days', '7': 'within 7 days' }

/** What a search was read as. */
export interface Shown {
  readonly specialty?: string | undefined
  readonly city?: string | undefined
  /** A name that nobody has quite so. */
  readonly name?: string | undefined
}

/** What nobody was found for. */
export interface Missing {
  readonly specialty?: string | undefined
  readonly city?: string | undefined
  readonly when?: '0' | '3' | '7' | undefined
  /** What was taken for a name, as typed. */
  readonly name?: string | undefined
  /** More was asked for than a name, a specialty, a place and a day. */
  readonly isFiltered: boolean
}

const place = (city: string, state: string) => `${city}, ${state}`

/** Words of the search, its results and a doctor's profile. */
export const doctors = {
  title: 'Find a doctor and book a visit',
  promise: 'Find a doctor. Book in under a minute.',
  promiseText: 'Real free times, straight from the calendar. No account, no phone call.',
  resultsTitle: 'Doctors with free times',
  resultsFor: (asked: string) => `Doctors with free times: ${asked}`,
  name: (doctor: { first_name: string; last_name: string }) =>
    `Dr. ${doctor.first_name} ${doctor.last_name}`,
  place,
  address: (doctor: { address: string; city: string; state: string }) =>
    `${doctor.address}, ${place(doctor.city, doctor.state)}`,

  search: {
    label: 'Search for a doctor',
    q: 'Specialty or name',
    qHint: 'Dermatologist, skin, Lopez …',
    city: 'City',
    cityHint: 'Any city',
    when: 'When',
    whenOptions: { '': 'Any day', '0': 'Today', '3': 'Within 3 days', '7': 'Within 7 days' },
    more: 'More filters',
    language: 'Language',
    anyLanguage: 'Any language',
    state: 'State',
    anyState: 'Any state',
    maxPrice: 'Price up to',
    maxPriceHint: 'In dollars',
    sort: 'Sort by',
    sortOptions: { '': 'Soonest free time', rating: 'Best rated', price: 'Lowest price' },
    submit: 'Search',
    quick: 'Filters',
    remove: (filter: string) => `Remove the filter ${filter}`,
    chips: {
      video: 'Video visits',
      language: (name: string) => `Speaks ${name}`,
      maxPrice: (amount: number) => `Up to ${say.money(amount)}`,
    },
    showing: ({ specialty, name, city }: Shown) => {
      const called = name ? ` with a name like “${name}”` : ''
      return `Showing results for ${specialty ?? 'all doctors'}${called}${city ? ` in ${city}` : ''}.`
    },
    didYouMean: (city: string) => `Did you mean ${city}?`,
    errors: {
      q: 'Shorten what you are looking for to 100 characters.',
      city: (city: string) => `We do not know the city “${city}”. Please check how it is written.`,
      state: 'Choose a state from the list.',
      language: 'Choose a language from the list.',
      when: 'Choose a time span from the list.',
      mode: 'This kind of visit cannot be searched for. Search again.',
      sort: 'We do not know this order. Search again.',
      max_price: 'Enter the price as a whole number of dollars, such as 150.',
      cursor: 'This page of the results is no longer there. Search again.',
    },
  },

  suggest: {
    label: 'Suggestions',
    groups: { specialty: 'Specialties', city: 'Cities', doctor: 'Doctors' },
    count: (count: number) =>
      count === 0
        ? 'No suggestions'
        : say.plural(count, `${count} suggestion`, `${say.number(count)} suggestions`),
  },

  popular: 'Popular specialties',
  soon: 'Free times soon',
  count: (count: number, isAll: boolean) =>
    isAll
      ? say.plural(count, `${count} doctor found`, `${say.number(count)} doctors found`)
      : say.plural(count, 'The first doctor', `The first ${say.number(count)} doctors`),
  countMore: (count: number) =>
    say.plural(count, `${count} more doctor`, `${say.number(count)} more doctors`),
  next: 'More doctors',
  first: 'Back to the first',

  none: {
    title: ({ specialty, city, name, when, isFiltered }: Missing) => {
      const where = `${specialty ? ` for ${specialty}` : ''}${city ? ` in ${city}` : ''}`
      if (name)
        return isFiltered || when
          ? `No doctor${where} matches “${name}” and the rest of your search`
          : `No doctor${where} matches “${name}”`
      const whom = `doctor${where}`
      if (when) return `No ${whom} has a free time ${soon[when]}`
      return isFiltered || !(specialty ?? city)
        ? `No ${whom} fits all of this`
        : `We have no ${whom}`
    },
    text: 'Here is the nearest that we have:',
    nothing: 'Try another specialty or another city.',
    all: 'Start again with all doctors',
    found: (count: number, isAll: boolean) =>
      isAll
        ? say.plural(count, `${count} doctor`, `${say.number(count)} doctors`)
        : say.plural(count, `${count} doctor or more`, `${say.number(count)} doctors or more`),
    keeps: (specialty: string | undefined, city: string | undefined) => {
      if (specialty) return city ? `${specialty} in ${city}` : `${specialty} in all cities`
      return city && `All specialties in ${city}`
    },
    widen: {
      mode: 'At the practice or by video',
      name: 'With any name',
      when: 'On any day',
      week: 'Within 7 days',
      city: 'In all cities',
      state: 'In all states',
      language: 'In any language',
      max_price: 'At any price',
      q: 'In any specialty',
      only_q: 'In any city, on any day',
      only_city: 'In any specialty, on any day',
    },
  },

  card: {
    nextTimes: (name: string) => `Next free times with ${name}`,
    more: 'More times',
    moreOf: (name: string) => `More times with ${name}`,
    noTimes: 'No free times at the moment',
    zone: (timeZone: string) => say.zoneAlone(timeZone),
  },
  rating: (rating: number, count: number) =>
    `${say.rating(rating)} (${say.plural(count, `${count} rating`, `${say.number(count)} ratings`)})`,
  ratingLabel: 'Rating',
  noRating: 'No ratings yet',
  years: (years: number) =>
    say.plural(years, `${years} year of experience`, `${say.number(years)} years of experience`),
  speaks: (codes: readonly string[]) => `Speaks ${say.list(codes.map(say.language))}`,
  price: (price: number) => `Consultation ${say.money(price)}`,
  slot: (day: string, time: string) => `${day} ${time}`,
  today: 'Today',
  tomorrow: 'Tomorrow',

  profile: {
    title: (name: string, specialty: string, city: string) => `${name}, ${specialty} in ${city}`,
    description: (name: string, specialty: string, city: string) =>
      `${name}, ${specialty} in ${city}: next free times, prices and languages. Book online, no account needed.`,
    about: 'About',
    facts: 'At a glance',
    visits: 'Visits and prices',
    address: 'Practice',
    experience: 'Experience',
    years: (years: number) => say.plural(years, `${years} year`, `${say.number(years)} years`),
    speaks: (codes: readonly string[]) => say.list(codes.map(say.language)),
    languages: 'Languages',
    back: 'All doctors',
    notFound: {
      title: 'We cannot find this doctor',
      text: 'The doctor may have left Doktolib, or the address may have a typing error.',
      action: 'Find another doctor',
    },
  },
}
