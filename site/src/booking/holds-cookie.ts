import type { AstroCookies } from 'astro'
import { MAX_HOLDS_PER_ADDRESS } from '#vocabulary/appointments'
import { isId } from '../lib/ids.ts'
import { isFromHttps } from '../lib/same-origin.ts'

/** How many times one browser may hold at once. */
export const MOST_HOLDS = 3

/**
 * Each hold has a cookie of its own: giving one back and taking another may then happen in any
 * order, as they do when a page is left for the next, and neither undoes the other.
 */
const NAME = /^(?:__Host-)?hold-(.{36})$/
const VALUE = /^([\da-f-]{36})\.(\d{1,15})\.(\d{1,15})\.([\w-]{43})$/i

/** A time that this browser holds. */
export interface KeptHold {
  readonly id: string
  readonly doctorId: string
  /** In milliseconds since 1970, as are all below. */
  readonly startsAt: number
  readonly endsAt: number
  readonly token: string
}

export const isHoldCookie = (name: string) => NAME.test(name)

/**
 * The holds of a browser, the one that ends first in front. Each may be asked about, so of more than
 * can live, which no page of ours ever set, only the last are read.
 */
export function parseHolds(cookieHeader: string | null): KeptHold[] {
  const holds = (cookieHeader ?? '').split(';').flatMap((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2)
    const id = NAME.exec(name)?.[1]
    const [, doctorId, startsAt, endsAt, token] = VALUE.exec(value) ?? []
    return isId(id) && isId(doctorId) && token
      ? [{ id, doctorId, startsAt: Number(startsAt), endsAt: Number(endsAt), token }]
      : []
  })
  return holds.toSorted((one, other) => one.endsAt - other.endsAt).slice(-MAX_HOLDS_PER_ADDRESS)
}

export const holdsOf = (request: Request) => parseHolds(request.headers.get('cookie'))

/** The hold of a doctor's time, if this browser has it. */
export function holdOf(holds: readonly KeptHold[], doctorId: string, startsAt: string) {
  const at = Date.parse(startsAt)
  return holds.find((hold) => hold.doctorId === doctorId && hold.startsAt === at)
}

/** Keeps the token as long as the time is held, out of reach of scripts and of other sites. */
export function keepHold(cookies: AstroCookies, request: Request, hold: KeptHold, now: Date): void {
  const { id, doctorId, startsAt, endsAt, token } = hold
  cookies.set(nameOf(id, request), `${doctorId}.${startsAt}.${endsAt}.${token}`, {
    ...options(request),
    maxAge: Math.max(0, Math.ceil((endsAt - now.getTime()) / 1000)),
  })
}

export function forgetHold(cookies: AstroCookies, request: Request, { id }: KeptHold): void {
  cookies.delete(nameOf(id, request), options(request))
}

const nameOf = (id: string, request: Request) =>
  isFromHttps(request) ? `__Host-hold-${id}` : `hold-${id}`

const options = (request: Request) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isFromHttps(request) }) as const
