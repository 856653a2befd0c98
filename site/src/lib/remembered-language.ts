import type { AstroCookies } from 'astro'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#vocabulary/languages'
import { withLanguage } from './paths.ts'
import { preferredLanguage } from './preferred-language.ts'

const COOKIE = 'language'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Remembers in which language somebody reads. A page that was reached from a page of ours was
 * wished in its language; the one at which somebody arrives may have been chosen by a search engine.
 */
export function rememberLanguage(
  cookies: AstroCookies,
  request: Request,
  language: Language,
): void {
  if (request.method !== 'GET' || cameFrom(request) !== 'here') return
  const expected = preferredLanguage(request.headers.get('accept-language')) ?? DEFAULT_LANGUAGE
  // The language that a browser asks for and gets at the bare address needs no remembering.
  const isPlain = language === DEFAULT_LANGUAGE && language === expected
  if (chosenLanguage(cookies) === language || (!cookies.has(COOKIE) && isPlain)) return
  cookies.set(COOKIE, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: YEAR_SECONDS,
  })
}

/** The language that somebody chose by reading on in it. */
export function chosenLanguage(cookies: AstroCookies): Language | undefined {
  const value = cookies.get(COOKIE)?.value
  return isLanguage(value) ? value : undefined
}

/** Where somebody who arrives at the bare address of the site is led: to the language of last time. */
export function rememberedHome(
  cookies: AstroCookies,
  request: Request,
  url: URL,
): string | undefined {
  const language = chosenLanguage(cookies)
  const isBare = request.method === 'GET' && url.pathname === '/' && url.search === ''
  if (!isBare || !language || language === DEFAULT_LANGUAGE) return undefined
  return cameFrom(request) === 'here' ? undefined : withLanguage('/', language)
}

/** Browsers that do not say where they come from say which page they come from, if it is ours. */
function cameFrom(request: Request): 'here' | 'elsewhere' {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' ? 'here' : 'elsewhere'
  const referrer = request.headers.get('referer')
  const isOurs = referrer && URL.canParse(referrer)
  return isOurs && new URL(referrer).host === request.headers.get('host') ? 'here' : 'elsewhere'
}
