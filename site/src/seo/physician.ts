import type { DoctorWithVisitTypes } from '#contract/doctors'
import { visitTypeName } from '#vocabulary/availability'
import type { Paths } from '../lib/paths.ts'
import type { Words } from '../words/words.ts'
import type { Thing } from './json-ld.ts'
import { medicalSpecialty } from './medical-specialty.ts'

/** A doctor for search engines, of the very data that the page shows to people. */
export function physician(
  origin: string,
  doctor: DoctorWithVisitTypes,
  { doctors, say, language }: Words,
  paths: Paths,
): Thing {
  const url = origin + paths.doctor(doctor.id)
  const prices = doctor.visit_types.map(({ price }) => price)
  const range = prices.length > 0 ? [Math.min(...prices), Math.max(...prices)] : []
  return {
    '@type': 'Physician',
    '@id': `${origin}/doctor/${doctor.id}#doctor`,
    name: doctors.name(doctor),
    url,
    ...(doctor.bio ? { description: doctor.bio } : {}),
    ...(doctor.profile_image_url ? { image: doctor.profile_image_url } : {}),
    medicalSpecialty: medicalSpecialty(doctor.specialty),
    address: {
      '@type': 'PostalAddress',
      streetAddress: doctor.address,
      addressLocality: doctor.city,
      addressRegion: doctor.state,
      addressCountry: 'US',
    },
    // `availableLanguage` is a property of contacts and channels; a person or practice knows them.
    knowsLanguage: doctor.languages,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'reservations',
      url,
      availableLanguage: doctor.languages,
    },
    ...(range.length > 0 ? { priceRange: [...new Set(range)].map(say.money).join('–') } : {}),
    makesOffer: doctor.visit_types.map(({ id, name, price }) => ({
      '@type': 'Offer',
      price,
      priceCurrency: 'USD',
      url: origin + paths.doctor(doctor.id, { visit: id }),
      itemOffered: { '@type': 'Service', name: visitTypeName(name, language) },
    })),
    ...(doctor.rating_count > 0
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: doctor.rating,
            ratingCount: doctor.rating_count,
            bestRating: 5,
          },
        }
      : {}),
  }
}
