import { DEFAULT_LANGUAGE, type Language, languages } from '#vocabulary/languages'
import { withLanguage } from '../lib/paths.ts'

/** A page in one language, for machines that look for the reader's. */
export interface Alternate {
  readonly hreflang: Language | 'x-default'
  readonly href: string
}

/** The one address of a page: no parameters, no slash at the end, no doubled slashes. */
export function canonicalPath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`
}

/** The page in each language, and the one for everybody else. */
export function alternates(origin: string, path: string): Alternate[] {
  const inLanguage = (language: Language) => origin + withLanguage(path, language)
  return [
    ...languages.map((language) => ({ hreflang: language, href: inLanguage(language) })),
    { hreflang: 'x-default', href: inLanguage(DEFAULT_LANGUAGE) },
  ]
}
