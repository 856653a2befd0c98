import type { Language } from '#vocabulary/languages'

/** Each language as Open Graph names it: with a country, since it knows no language without. */
export const openGraphLocales: Readonly<Record<Language, string>> = {
  en: 'en_US',
  fr: 'fr_FR',
  es: 'es_US',
  de: 'de_DE',
}

/** The picture that others show beside a link to the site; `npm run brand` draws it. */
export const socialCard = { path: '/og.png', width: 1200, height: 630 } as const
