import { expect, test } from 'vitest'
import type { ProblemDocument } from '#contract/api'
import type { DoctorsQuery, DoctorWithNextSlots, Understood } from '#contract/doctors'
import { ApiProblem, ApiUnreachable, type DoctorsPage } from '#client'
import { findCity } from '#vocabulary/places'
import { findDoctors, firstDoctors, searchErrors } from './find.ts'
import { parseSearch } from './search.ts'
import { en } from '../words/en/words.ts'

const asked = (query: string) => parseSearch(new URLSearchParams(query))
const find = (client: ReturnType<typeof answering>, query: string) =>
  findDoctors(client, asked(query), 'en')
const answering = (answer: (query?: DoctorsQuery) => Promise<DoctorsPage>) => ({
  searchDoctors: answer,
})
const somebody = { doctors: [{} as DoctorWithNextSlots] }
const meaning = (meant: Partial<Understood>): DoctorsPage => ({
  doctors: [],
  understood: { specialties: [], cities: [], names: [], isCorrected: false, ...meant },
})

test('the first visit shows a few doctors without being asked, those of the city of last time', async () => {
  const queries: (DoctorsQuery | undefined)[] = []
  const client = answering(async (query) => {
    queries.push(query)
    return somebody
  })

  await firstDoctors(client, undefined)
  const found = await firstDoctors(client, findCity('Boise'))

  expect(found).toMatchObject({ kind: 'some', page: somebody, city: { slug: 'boise' } })
  expect(queries).toEqual([{ limit: 6 }, { city: 'Boise', limit: 6 }])
})

test('a city that is nearly known is searched as the one that the API takes it for', async () => {
  const client = answering(async (query) =>
    query?.city === 'Boise' ? somebody : meaning({ cities: ['boise'], isCorrected: true }),
  )

  expect(await find(client, 'city=Bosie')).toMatchObject({ kind: 'some', city: { slug: 'boise' } })
})

test.each([
  ['nobody knows', meaning({ names: ['Atlantis'] }), []],
  ['may be several', meaning({ cities: ['miami', 'jacksonville'] }), ['miami', 'jacksonville']],
  [
    'may be many',
    meaning({ cities: ['chicago', 'houston', 'phoenix', 'miami'] }),
    ['chicago', 'houston', 'phoenix'],
  ],
  ['is a language', meaning({ language: 'es', cities: ['miami'] }), []],
  ['is a specialty', meaning({ specialties: ['dentistry'], cities: ['miami'] }), []],
])('a city that %s is told, not ignored', async (_, meant, slugs) => {
  const search = asked('city=Atlantis&when=3')

  const found = await findDoctors(
    answering(async () => meant),
    search,
    'en',
  )

  expect(found).toMatchObject({ kind: 'wrong', wrong: ['city'] })
  const cities = found.kind === 'wrong' ? (found.cities ?? []) : []
  expect(cities.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted())
  expect(searchErrors(search, ['city'], en)[0]?.message).toContain('Atlantis')
})

test('a mistake in what has no field is told without a link to one', () => {
  expect(searchErrors(asked('sort=height'), ['sort'], en)[0]).not.toHaveProperty('field')
  expect(searchErrors(asked('when=soon'), ['when'], en)[0]).toMatchObject({ field: 'when' })
})

test('what only the API finds wrong is told beside the same field', async () => {
  const errors = [{ field: 'available_within', code: '', message: '' }]
  const problem = { status: 400, code: 'request.invalid', errors } as unknown as ProblemDocument
  const client = answering(() => Promise.reject(new ApiProblem(problem)))

  expect(await find(client, 'q=x')).toEqual({ kind: 'wrong', wrong: ['when'] })
})

test('an API out of reach never looks like "no doctors"', async () => {
  const client = answering(() => Promise.reject(new ApiUnreachable('no answer')))

  expect(await find(client, 'q=x')).toEqual({ kind: 'unavailable' })
})
