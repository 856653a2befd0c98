import type { AstroCookies } from 'astro'
import { isId } from '../lib/ids.ts'
import { isFromHttps } from '../lib/same-origin.ts'

/** `__Host-` binds the cookie to this host and to https; plain http knows no such promise. */
export const VISITS_COOKIE_NAMES = ['__Host-visits', 'visits']

export const MOST_VISITS = 5
const VISIT = /^([0-9a-f-]{36})\.([\w-]{20,200})$/i

export interface VisitKey {
  readonly id: string
  readonly token: string
}

/** The visits of a cookie, newest first; what is not one is left out. */
export function parseVisits(value: string | undefined): VisitKey[] {
  return (value ?? '').split('~').flatMap((text) => {
    const [, id, token] = VISIT.exec(text) ?? []
    return token && isId(id) ? [{ id, token }] : []
  })
}

/** The cookie's text with a visit put first. */
export function withVisit(value: string | undefined, visit: VisitKey): string {
  const others = parseVisits(value).filter(({ id }) => id !== visit.id)
  return [visit, ...others]
    .slice(0, MOST_VISITS)
    .map(({ id, token }) => `${id}.${token}`)
    .join('~')
}

/** The visits that were booked or opened in this browser. */
export function visitsOf(cookies: AstroCookies): VisitKey[] {
  return VISITS_COOKIE_NAMES.flatMap((name) => parseVisits(cookies.get(name)?.value))
}

/** The manage token of an appointment that was booked or opened in this browser. */
export function tokenOf(cookies: AstroCookies, id: string): string | undefined {
  return visitsOf(cookies).find((visit) => visit.id === id)?.token
}

/** Remembers a visit until the browser is closed, out of reach of scripts and of other sites. */
export function rememberVisit(cookies: AstroCookies, request: Request, visit: VisitKey): void {
  const secure = isFromHttps(request)
  const name = secure ? '__Host-visits' : 'visits'
  cookies.set(name, withVisit(cookies.get(name)?.value, visit), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    encode: (text) => text,
  })
}
