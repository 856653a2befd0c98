import type { Understood } from '#contract/doctors'
import type { City } from '#vocabulary/places'
import type { Place } from './landing.ts'
import type { Search } from './search.ts'
import { meantCities, meantSpecialties } from './understanding.ts'

interface Answered {
  readonly page: { readonly understood?: Understood | undefined }
  /** The city that the field was read as. */
  readonly city?: City | undefined
}

/**
 * The place whose page shows the same doctors as this search. Nothing where the search asks for
 * more, or says it so that we had to guess: there is no other page for that.
 */
export function samePlace(search: Search, { page, city: ofField }: Answered): Place | undefined {
  const { q, city: typed, ...more } = search.text
  if (Object.values(more).some((value) => value !== '')) return undefined
  const { understood: meant } = page
  const specialties = meantSpecialties(meant)
  const cities = [...meantCities(meant), ...(typed && ofField ? [ofField] : [])]
  const isGuess = Boolean(meant?.isCorrected) || search.unknownCity !== undefined
  const isMore = meant?.language !== undefined || Boolean(meant?.names.length)
  if (isGuess || isMore || specialties.length > 1 || cities.length > 1) return undefined
  if (q !== '' && specialties.length + meantCities(meant).length === 0) return undefined
  const [specialty] = specialties
  const [city] = cities
  return (specialty ?? city) ? { specialty, city } : undefined
}
