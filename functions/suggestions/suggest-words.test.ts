import { expect, test } from 'vitest'
import type { Language } from '#vocabulary/languages'
import { plain } from '#vocabulary/typed-text'
import { suggestCities } from './suggest-cities.ts'
import { suggestSpecialties } from './suggest-specialties.ts'

const slugs = (suggested: ReturnType<typeof suggestCities>) =>
  suggested.flatMap(({ item }) => ('slug' in item ? [item.slug] : []))

test.each<[string, Language, string[]]>([
  ['derm', 'fr', ['dermatology']],
  ['peau', 'fr', ['dermatology']],
  ['skin', 'fr', ['dermatology']],
  ['Hautar', 'de', ['dermatology']],
  ["l'ophtal", 'fr', ['ophthalmology']],
  ['dermatolg', 'en', ['dermatology']],
  ['caridol', 'en', ['cardiology']],
  ['pédiat', 'fr', ['pediatrics', 'dentistry']],
  ['peau', 'en', []],
  ['smith', 'en', []],
  ['x', 'en', ['radiology']],
])('"%s" in %s means specialties %o', (typed, language, expected) => {
  expect(slugs(suggestSpecialties(plain(typed), language))).toEqual(expected)
})

test('names go before other words, and the beginning of a name before its middle', () => {
  const found = slugs(suggestSpecialties('chirurg', 'fr'))

  expect(found[0]).toBe('oral-surgery')
  expect(found.indexOf('general-surgery')).toBeLessThan(found.indexOf('dentistry'))
})

test('a specialty is told in the asked language', () => {
  const [first] = suggestSpecialties('skin', 'de')

  expect(first?.item).toEqual({
    kind: 'specialty',
    slug: 'dermatology',
    name: 'Dermatologie',
    practitioner: 'Hautarzt',
  })
})

test.each<[string, string[]]>([
  ['boi', ['boise']],
  ['Boise, ID', ['boise']],
  ['san', ['san-antonio', 'san-diego', 'san-jose', 'san-francisco']],
  ['nueva y', ['new-york']],
  ['nyc', ['new-york']],
  ['antonio', ['san-antonio']],
  ['chigaco', ['chicago']],
  ['Texa', ['houston', 'san-antonio', 'dallas', 'austin', 'fort-worth', 'el-paso']],
  ['kaliforn', ['los-angeles', 'san-diego', 'san-jose', 'san-francisco', 'fresno', 'sacramento']],
  ['californ', ['los-angeles', 'san-diego', 'san-jose', 'san-francisco', 'fresno', 'sacramento']],
  ['Boise Ida', ['boise']],
  ['zzz', []],
])('"%s" means cities %o', (typed, expected) => {
  expect(slugs(suggestCities(plain(typed), 'de')).slice(0, 6)).toEqual(expected)
})
