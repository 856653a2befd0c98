import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#vocabulary/languages'

export type Paths = ReturnType<typeof pathsIn>

/** Every address of the site in a language, so that none is spelled twice. */
export function pathsIn(language: Language) {
  const inLanguage = (path: string) => withLanguage(path, language)
  return {
    home: () => inLanguage('/'),
    search: (parameters: Readonly<Record<string, string | undefined>>) =>
      withQuery(inLanguage('/'), parameters),
    /** Doctors of a specialty, of a city or of both, by their slugs; of none: all of these pages. */
    find: (...slugs: readonly string[]) => inLanguage(['/find', ...slugs].join('/')),
    doctor: (id: string, parameters: DoctorParameters = {}) =>
      withQuery(inLanguage(`/doctor/${encodeURIComponent(id)}`), { ...parameters }),
    booked: (id: string) => inLanguage(`/booked/${encodeURIComponent(id)}`),
    calendar: (id: string) => inLanguage(`/booked/${encodeURIComponent(id)}/calendar.ics`),
    manage: () => inLanguage('/manage'),
    about: () => inLanguage('/about'),
    privacy: () => inLanguage('/privacy'),
    accessibility: () => inLanguage('/accessibility'),
    /** Where suggestions in this language come from. */
    suggestions: () => `/api/v1/suggestions?language=${language}`,
    apiReference: () => '/api/v1/docs',
  }
}

export interface DoctorParameters {
  /** A visit type. */
  readonly visit?: string | undefined
  /** The chosen time. */
  readonly at?: string | undefined
  /** The day whose times are shown. */
  readonly day?: string | undefined
  /** The first day of the strip. */
  readonly from?: string | undefined
}

/** The language of an address: `fr` of `/fr/doctor/…`. None in front means the default one. */
export function languageOf(path: string): Language {
  const first = path.split('/', 2)[1]
  return isLanguage(first) ? first : DEFAULT_LANGUAGE
}

/** The same page in a language. */
export function withLanguage(path: string, language: Language): string {
  const first = path.split('/', 2)[1]
  // Two slashes in front would lead to another host.
  const plain = (isLanguage(first) ? path.slice(1 + first.length) : path).replace(/^\/*/, '/')
  if (language === DEFAULT_LANGUAGE) return plain
  return plain === '/' ? `/${language}` : `/${language}${plain}`
}

/** Empty parameters are left out, so that an address says what was asked and no more. */
function withQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path
}
