import { expect, test } from 'vitest'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { specialties } from '#vocabulary/specialties'
import { pathsIn } from '../lib/paths.ts'
import { wordsIn } from '../words/words.ts'
import { medicalSpecialty } from './medical-specialty.ts'
import { physician } from './physician.ts'

const doctor: DoctorWithVisitTypes = {
  id: '7d0f9d0c-2f64-4a3a-9d0e-000000000000',
  first_name: 'Ana',
  last_name: 'Lopez',
  specialty: 'Dermatology',
  city: 'Boise',
  state: 'ID',
  address: '12 Main Street',
  time_zone: 'America/Boise',
  languages: ['en', 'es'],
  consultation_price: 90,
  profile_image_url: null,
  rating: 4.6,
  rating_count: 12,
  years_experience: 9,
  bio: 'Skin.',
  available_days: [],
  created_at: '2026-01-01T00:00:00Z',
  visit_types: [
    { id: 'v', name: 'Consultation', minutes: 30, price: 90, mode: 'in_person' },
    { id: 'w', name: 'First visit', minutes: 60, price: 150, mode: 'video' },
  ],
}
const described = (wishes: Partial<DoctorWithVisitTypes> = {}) =>
  physician('https://d.example', { ...doctor, ...wishes }, wordsIn('fr'), pathsIn('fr'))

test('a doctor is described as the page shows one, in the language of the page', () => {
  expect(described()).toMatchObject({
    '@id': 'https://d.example/doctor/7d0f9d0c-2f64-4a3a-9d0e-000000000000#doctor',
    name: 'Dr Ana Lopez',
    url: 'https://d.example/fr/doctor/7d0f9d0c-2f64-4a3a-9d0e-000000000000',
    medicalSpecialty: 'https://schema.org/Dermatology',
    knowsLanguage: ['en', 'es'],
    makesOffer: [{ price: 90 }, { price: 150, itemOffered: { name: 'Première consultation' } }],
    aggregateRating: { ratingValue: 4.6, ratingCount: 12 },
  })
})

test('a doctor whom nobody has rated has no rating, not one of zero', () => {
  expect(described()).toHaveProperty('aggregateRating')
  expect(described({ rating: 0, rating_count: 0 })).not.toHaveProperty('aggregateRating')
})

test('the range of prices is one price if all visits cost the same, and none without visits', () => {
  const [visit] = doctor.visit_types

  expect(described()['priceRange']).toMatch(/^90.+–150/)
  expect(described({ visit_types: [visit!] })['priceRange']).not.toMatch('–')
  expect(described({ visit_types: [] })).not.toHaveProperty('priceRange')
})

test('most specialties are among those that search engines know; the others keep their names', () => {
  const known = specialties.filter(({ name }) => medicalSpecialty(name).startsWith('https:'))

  expect(known.length).toBeGreaterThan(specialties.length * 0.7)
  expect(medicalSpecialty('Podology')).toBe('Podology')
})
