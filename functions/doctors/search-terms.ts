import { type Language, languages } from '#vocabulary/languages'
import { cities, citiesOf, stateName, stateNames } from '#vocabulary/places'
import { pluralsOf, type Specialty, specialties } from '#vocabulary/specialties'
import { plain } from '#vocabulary/typed-text'
import { languageNames, languageSynonyms, searchFillers, searchFillersOf } from './vocabulary.ts'

/** A phrase that a search may contain, and what it stands for. */
export interface Term {
  /** As `plain` makes it. */
  readonly text: string
  /** The same without what people leave out: `allergy immunology`. */
  readonly telling: string
  readonly specialty?: string
  readonly cities?: readonly string[]
  readonly language?: string
  readonly isEnglish: boolean
  /** The name of a field or of who practises it; other words (`Herz`, `sang`) are surnames, too. */
  readonly isTitle: boolean
}

/** A plain text without words that say nothing, in any of our languages or in one. */
export function tellingOf(text: string, fillers = searchFillers): string {
  return plain(text)
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ')
}

/** Fillers are those of the term's own language: `urgent` says something in `urgent care`. */
function term(text: string, means: Partial<Term>, language: Language = 'en'): Term {
  const telling = tellingOf(text, searchFillersOf[language])
  return { text: plain(text), telling, isEnglish: language === 'en', isTitle: false, ...means }
}

/** Specialties and places, in all languages. Each text stands there once for each meaning. */
export const terms: readonly Term[] = unique([
  ...specialties.flatMap((specialty) =>
    languages.flatMap((language) => termsOf(specialty, language)),
  ),
  ...cities.flatMap(({ name, synonyms }) =>
    [name, ...synonyms].map((text) => term(text, { cities: [name] })),
  ),
  ...Object.keys(stateNames).flatMap((code) => {
    const inState = citiesOf(code)
    const names = languages.map((language) =>
      term(stateName(code, language), { cities: inState }, language),
    )
    return [...names, term(code, { cities: inState })]
  }),
]).filter(({ telling }) => telling !== '')

function termsOf({ name: specialty, words }: Specialty, language: Language): Term[] {
  const { name, practitioner, synonyms } = words[language]
  const titles = [name, practitioner, ...pluralsOf(practitioner, language)]
  return [
    ...[...titles, ...withDigraphs(titles)].map((text) =>
      term(text, { specialty, isTitle: true }, language),
    ),
    ...[...synonyms, ...withDigraphs(synonyms)].map((text) => term(text, { specialty }, language)),
  ]
}

/** Where there is no key for them, Germans write `Hautaerzte`. */
function withDigraphs(texts: readonly string[]): string[] {
  return texts
    .filter((text) => /[äöü]/i.test(text))
    .map((text) => text.toLowerCase().replaceAll(/[äöü]/g, (letter) => `${plain(letter)}e`))
}

function unique(all: readonly Term[]): Term[] {
  const key = (one: Term) => [one.text, one.specialty, one.cities].join('|')
  return [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed()
}

const spokenNames = languages.map((language) => ({
  language,
  names: new Intl.DisplayNames(language, { type: 'language' }),
}))

/** Only the whole word: half of `Portuguese` is rather a port. */
const spoken: readonly Term[] = Object.entries(languageNames).flatMap(([code, english]) => {
  const own = spokenNames.flatMap(({ language, names }) => {
    const name = names.of(code) ?? english
    return language === 'de' ? [name, ...germanSpeakers(name)] : [name]
  })
  return [english, ...own, ...(languageSynonyms[code] ?? [])].map((text) =>
    term(text, { language: code }),
  )
})

function germanSpeakers(name: string): string[] {
  return ['', 'e', 'er', 'en'].map((ending) => `${name}sprachig${ending}`)
}

/** What a whole text stands for. Without its fillers it stands for it where nothing else does. */
const exact = exactly()

function exactly(): ReadonlyMap<string, readonly Term[]> {
  const whole = Map.groupBy([...terms, ...spoken], ({ text }) => text)
  const shortened = Map.groupBy(
    terms.filter(({ text, telling }) => telling !== text && !whole.has(telling)),
    ({ telling }) => telling,
  )
  return new Map([...shortened, ...whole])
}

export function exactTerms(phrase: string): readonly Term[] {
  const found = exact.get(phrase) ?? []
  if (found.length > 0 || !phrase.endsWith(' city')) return found
  return (exact.get(phrase.slice(0, -' city'.length)) ?? []).filter((one) => one.cities)
}
