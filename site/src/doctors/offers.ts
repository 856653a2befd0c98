import type { Offer } from '#contract/sitemap'
import { type Client, isUnavailable } from '#client'
import { cities, type City } from '#vocabulary/places'
import { specialties, type Specialty } from '#vocabulary/specialties'

type Api = Pick<Client, 'listOffers'>

const KEPT_MS = 60_000
let kept: { readonly offers: readonly Offer[]; readonly until: number } | undefined

/**
 * In which specialties and cities there are doctors. All pages ask the same, so the answer is kept
 * for a minute, and while the API is out of reach for as long as that takes.
 */
export async function offersOf(client: Api, now = Date.now()): Promise<readonly Offer[]> {
  if (kept && kept.until > now) return kept.offers
  try {
    kept = { offers: await client.listOffers(), until: now + KEPT_MS }
  } catch (error) {
    if (!isUnavailable(error)) throw error
  }
  return kept?.offers ?? []
}

/** The specialties that somebody has there, most doctors first. */
export function specialtiesIn(offers: readonly Offer[], city?: City): Specialty[] {
  const here = offers.filter((offer) => !city || offer.city === city.name)
  return byDoctors(
    specialties,
    here,
    ({ name }) =>
      ({ specialty }) =>
        specialty === name,
  )
}

/** The cities in which somebody has that specialty, most doctors first. */
export function citiesWith(offers: readonly Offer[], specialty?: Specialty): City[] {
  const such = offers.filter((offer) => !specialty || offer.specialty === specialty.name)
  return byDoctors(
    cities,
    such,
    ({ name }) =>
      ({ city }) =>
        city === name,
  )
}

function byDoctors<T>(
  items: readonly T[],
  offers: readonly Offer[],
  belongsTo: (item: T) => (offer: Offer) => boolean,
): T[] {
  return items
    .map((item) => ({
      item,
      doctors: offers.filter(belongsTo(item)).reduce((sum, { doctors }) => sum + doctors, 0),
    }))
    .filter(({ doctors }) => doctors > 0)
    .toSorted((one, other) => other.doctors - one.doctors)
    .map(({ item }) => item)
}
