/** The languages in which Doktolib speaks to people, by their ISO 639-1 code. */
export const languages = ['en', 'fr', 'es', 'de'] as const
export type Language = (typeof languages)[number]

/** Spoken where nobody said which: addresses without a language in front are in this one. */
export const DEFAULT_LANGUAGE = 'en' satisfies Language

/** Each language as its own speakers call it, for the choice between them. */
export const endonyms: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
}

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text)
}
