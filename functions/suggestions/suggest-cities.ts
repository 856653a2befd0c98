import type { Suggestion } from '#contract/suggestions'
import type { Language } from '#vocabulary/languages'
import { cities, type City, findCity, stateName } from '#vocabulary/places'
import { plain } from '#vocabulary/typed-text'
import { type Phrase, type Ranked, ranked } from './likeness.ts'

/** The cities that somebody may be about to type, the larger first. A state means its cities. */
export function suggestCities(typed: string, language: Language): Ranked<Suggestion>[] {
  const phrases = phrasesIn[language]
  // `Boise, ID` is nobody's beginning, but it is a city.
  const exact = findCity(typed)
  const found = exact
    ? [{ item: exact, rank: 0 }]
    : ranked(cities, typed, (one) => phrases.get(one) ?? [])
  return found.map(({ item: { slug, name, state }, rank }) => ({
    rank,
    item: { kind: 'city', slug, name, state },
  }))
}

const phrasesIn = {
  en: phrasesOf('en'),
  fr: phrasesOf('fr'),
  es: phrasesOf('es'),
  de: phrasesOf('de'),
} satisfies Record<Language, unknown>

function phrasesOf(language: Language) {
  return new Map(
    cities.map((city): [City, Phrase[]] => {
      const states = new Set([stateName(city.state, language), stateName(city.state, 'en')])
      return [
        city,
        [
          { text: plain(city.name) },
          ...city.synonyms.map((text) => ({ text: plain(text), behind: 1 })),
          ...[...states].flatMap((state) => [
            { text: plain(`${city.name} ${state}`) },
            { text: plain(state), behind: 2 },
          ]),
        ],
      ]
    }),
  )
}
