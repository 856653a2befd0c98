import type { Language } from '#vocabulary/languages'
import { german } from '#vocabulary/specialties/de'
import { english, type SpecialtyName, type SpecialtyText } from '#vocabulary/specialties/en'
import { spanish } from '#vocabulary/specialties/es'
import { french } from '#vocabulary/specialties/fr'
import { slugOf } from '#vocabulary/typed-text'

export type { SpecialtyName } from '#vocabulary/specialties/en'

export interface SpecialtyWords {
  /** The field. */
  readonly name: string
  /** Who practises it, as in `Dermatologist in Boise`; not how a certain person is called. */
  readonly practitioner: string
  /** What else patients type for it. */
  readonly synonyms: readonly string[]
}

/** A specialty; its own words are the English ones. */
export interface Specialty extends SpecialtyWords {
  /** As in addresses: `/find/general-practice/…`. */
  readonly slug: string
  /** As on the wire and in the database. */
  readonly name: string
  readonly words: Readonly<Record<Language, SpecialtyWords>>
}

const texts: Readonly<Record<Language, Readonly<Record<SpecialtyName, SpecialtyText>>>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
}

export const specialties: readonly Specialty[] = (Object.keys(english) as SpecialtyName[]).map(
  (name) => ({
    ...wordsOf(english[name]),
    name,
    slug: slugOf(name),
    words: {
      en: wordsOf(texts.en[name]),
      fr: wordsOf(texts.fr[name]),
      es: wordsOf(texts.es[name]),
      de: wordsOf(texts.de[name]),
    },
  }),
)

const byName = new Map<string, Specialty>(specialties.map((one) => [one.name, one]))

/** The field that the wire calls so, in a language; what is not known stays as it is. */
export function specialtyName(name: string, language: Language): string {
  return byName.get(name)?.words[language].name ?? name
}

const plurals: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => `${word}s`,
  fr: (word) => (word.endsWith('al') ? `${word.slice(0, -1)}ux` : `${word}s`),
  es: (word) => (/[aeioué]$/.test(word) ? `${word}s` : `${word}es`),
  de: (word) => {
    if (word.endsWith('er')) return word
    if (word.endsWith('e')) return `${word}n`
    return (
      word.replace(/a(?=rzt$)/, 'ä').replace(/A(?=rzt$)/, 'Ä') + (word.endsWith('rzt') ? 'e' : 'en')
    )
  },
}

/** Several who practise it: `Cirujanos generales`, `especialistas en dolor`, `Hautärzte`. */
export function pluralsOf(practitioner: string, language: Language): string[] {
  const [first = '', ...others] = practitioner.split(' ')
  const many = (word: string) => plurals[language](word)
  return [
    ...new Set([
      [many(first), ...others].join(' '),
      [many(first), ...others.map(many)].join(' '),
      [first, ...others.slice(0, -1), ...others.slice(-1).map(many)].join(' '),
    ]),
  ].filter((one) => one !== practitioner)
}

function wordsOf([name, practitioner, synonymsText]: SpecialtyText): SpecialtyWords {
  return { name, practitioner, synonyms: synonymsText === '' ? [] : synonymsText.split(', ') }
}
