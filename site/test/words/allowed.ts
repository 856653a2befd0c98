import type { Language } from '#vocabulary/languages'

const others: readonly Language[] = ['fr', 'es', 'de']

/** What the test of the words lets pass. An entry that is no longer needed fails it as well. */
export const allowed: {
  /** Texts outside the catalogues, as `file: text`, each with its reason. */
  readonly texts: Readonly<Record<string, string>>
  /** Words that are written in other languages as in English. */
  readonly alike: readonly {
    readonly path: string
    readonly inLanguages: readonly Language[]
    readonly because: string
  }[]
} = {
  texts: {
    'styleguide/samples.ts: 12 Main Street': 'an address, as the practice writes it',
    'styleguide/samples.ts: Video consultation': 'a name on the wire, told in each language',
  },
  alike: [
    { path: 'name', inLanguages: others, because: 'the name of the product' },
    { path: 'title', inLanguages: others, because: 'a page’s title and the name of the product' },
    { path: 'titleWithError', inLanguages: ['es'], because: 'Error is the Spanish word' },
    { path: 'optional', inLanguages: ['de'], because: 'it is the German word' },
    { path: 'booking.details.email', inLanguages: ['fr'], because: 'it is the French word' },
    { path: 'booking.booked.minutes', inLanguages: ['fr'], because: 'minutes is the French word' },

    { path: 'doctors.name', inLanguages: ['de'], because: 'Dr. is the German title' },
    { path: 'doctors.place', inLanguages: others, because: 'a city and its state' },
    { path: 'doctors.address', inLanguages: others, because: 'a street, a city and its state' },
    {
      path: 'doctors.suggest.count',
      inLanguages: ['fr'],
      because: 'suggestion is the French word',
    },
    {
      path: 'doctors.suggest.label',
      inLanguages: ['fr'],
      because: 'suggestion is the French word',
    },
    { path: 'find.inCity', inLanguages: ['de'], because: 'in is the German word' },
    { path: 'doctors.none.keeps', inLanguages: ['de'], because: 'in is the German word' },
    { path: 'doctors.profile.title', inLanguages: ['de'], because: 'in is the German word' },

    {
      path: 'pages.privacy.sections.3.title',
      inLanguages: others,
      because: 'cookies are called so everywhere',
    },
    { path: 'say.plural', inLanguages: others, because: 'it only chooses' },
    { path: 'say.clock', inLanguages: others, because: 'hours are counted to 24 everywhere' },
    { path: 'say.dayNumber', inLanguages: others, because: 'a number' },
    { path: 'say.number', inLanguages: others, because: 'small numbers have no separators' },
    {
      path: 'say.money',
      inLanguages: ['es'],
      because: 'dollars as the Spanish of the USA has them',
    },
    { path: 'say.rating', inLanguages: ['es'], because: 'the Spanish of the USA has a point' },
  ],
}
