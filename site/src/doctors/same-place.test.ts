import { expect, test } from 'vitest'
import type { Understood } from '#contract/doctors'
import { slugsOf } from './landing.ts'
import { samePlace } from './same-place.ts'
import { parseSearch } from './search.ts'

const nothing: Understood = { specialties: [], cities: [], names: [], isCorrected: false }
const skin = { specialties: ['dermatology'] }

function placeOf(address: string, meant: Partial<Understood> = {}) {
  const search = parseSearch(new URLSearchParams(address))
  const place = samePlace(search, {
    page: { understood: { ...nothing, ...meant } },
    city: search.city,
  })
  return place && slugsOf(place).join('/')
}

test.for([
  ['q=skin', skin, 'dermatology'],
  ['city=Boise', {}, 'boise'],
  ['q=skin&city=Boise', skin, 'dermatology/boise'],
  ['q=skin boise', { ...skin, cities: ['boise'] }, 'dermatology/boise'],
] as const)('%s asks for a place', ([address, meant, place]) => {
  expect(placeOf(address, meant as Partial<Understood>)).toBe(place)
})

test.for([
  ['q=skin&when=7', skin],
  ['q=skin&sort=price', skin],
  ['q=skin&cursor=abc', skin],
  ['q=dermatolgist', { ...skin, isCorrected: true }],
  ['q=skin lopez', { ...skin, names: ['lopez'] }],
  ['q=skin spanish', { ...skin, language: 'es' }],
  ['q=heart or skin', { specialties: ['dermatology', 'cardiology'] }],
  ['q=boise&city=Denver', { cities: ['boise'] }],
  ['q=the best', {}],
  ['q=skin&city=Bosie', skin],
  ['sort=soonest', {}],
] as const)('%s asks for something else', ([address, meant]) => {
  expect(placeOf(address, meant as Partial<Understood>)).toBeUndefined()
})
