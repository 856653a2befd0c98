/** Words and limits of the search, shared by API, site, seeder and tests. */

/** Languages that doctors speak, by their ISO 639-1 code. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  zh: 'Chinese',
  tl: 'Tagalog',
  vi: 'Vietnamese',
  ar: 'Arabic',
  fr: 'French',
  ko: 'Korean',
  ru: 'Russian',
  pt: 'Portuguese',
  hi: 'Hindi',
  de: 'German',
  it: 'Italian',
  pl: 'Polish',
}

/** Words of a search that say nothing about whom to find. */
export const searchFillers: ReadonlySet<string> = new Set(
  [
    ['a', 'an', 'and', 'at', 'by', 'for', 'i', 'in', 'me', 'my', 'of', 'or', 'the', 'to', 'with'],
    ['dr', 'doctor', 'doctors', 'md', 'physician', 'specialist', 'need', 'want', 'find', 'book'],
    ['near', 'nearest', 'nearby', 'closest', 'local', 'cheap', 'affordable', 'appointment'],
    ['appointments', 'today', 'tomorrow', 'now', 'asap', 'speaking', 'speaks', 'who'],
  ].flat(),
)

/** Praise says nothing about whom to find either, unless somebody is called so. */
export const searchPraise: ReadonlySet<string> = new Set(['best', 'good', 'great', 'top'])

/** How results may be ordered. */
export const sortOrders = ['soonest', 'rating', 'price'] as const
export type SortOrder = (typeof sortOrders)[number]

/** "Available within": today, or by the end of the third or seventh day from today. */
export const availabilityWindows = [0, 3, 7] as const
export type AvailabilityWindow = (typeof availabilityWindows)[number]

export const DEFAULT_PAGE_SIZE = 10
export const MAX_PAGE_SIZE = 100
export const MAX_SEARCH_LENGTH = 100

/** How many of its next free times a result carries. */
export const NEXT_SLOTS = 3
