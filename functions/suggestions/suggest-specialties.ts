import type { Suggestion } from '#contract/suggestions'
import type { Language } from '#vocabulary/languages'
import { type Specialty, specialties } from '#vocabulary/specialties'
import { plain } from '#vocabulary/typed-text'
import { type Phrase, type Ranked, ranked } from './likeness.ts'

/** The specialties that somebody may be about to type, in a language or in English. */
export function suggestSpecialties(typed: string, language: Language): Ranked<Suggestion>[] {
  const phrases = phrasesIn[language]
  return ranked(specialties, typed, (one) => phrases.get(one) ?? []).map(({ item, rank }) => {
    const { name, practitioner } = item.words[language]
    return { rank, item: { kind: 'specialty', slug: item.slug, name, practitioner } }
  })
}

const phrasesIn = {
  en: phrasesOf('en'),
  fr: phrasesOf('fr'),
  es: phrasesOf('es'),
  de: phrasesOf('de'),
} satisfies Record<Language, unknown>

function phrasesOf(language: Language): ReadonlyMap<Specialty, readonly Phrase[]> {
  return new Map(
    specialties.map((specialty) => {
      const texts = [...new Set([language, 'en' as const])].flatMap((spoken) => {
        const { name, practitioner, synonyms } = specialty.words[spoken]
        return [
          { text: plain(name) },
          { text: plain(practitioner) },
          ...synonyms.map((synonym) => ({ text: plain(synonym), behind: 1 })),
        ]
      })
      return [specialty, texts]
    }),
  )
}
