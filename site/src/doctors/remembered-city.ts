import type { AstroCookies } from 'astro'
import { cities, type City } from '#vocabulary/places'

const COOKIE = 'city'
const DAYS_180_SECONDS = 180 * 24 * 60 * 60

/** The city in which this browser last searched. */
export function rememberedCity(cookies: AstroCookies): City | undefined {
  const slug = cookies.get(COOKIE)?.value
  return cities.find((city) => city.slug === slug)
}

/** Keeps the city of a search for the next visit; a search in no city forgets it. */
export function rememberCity(cookies: AstroCookies, city: City | undefined): void {
  if (city?.slug === rememberedCity(cookies)?.slug) return
  if (city) {
    cookies.set(COOKIE, city.slug, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: DAYS_180_SECONDS,
    })
  } else {
    cookies.delete(COOKIE, { path: '/' })
  }
}
