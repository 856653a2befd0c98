import { expect, test } from 'vitest'
import type { ProblemDocument } from '#contract/api'
import type { DoctorsQuery, DoctorWithNextSlots } from '#contract/doctors'
import { ApiProblem, ApiUnreachable, type DoctorsPage } from '#client'
import { findDoctors, searchErrors } from './find.ts'
import { parseSearch } from './search.ts'
import { en } from '../words/en/words.ts'

const asked = (query: string) => parseSearch(new URLSearchParams(query))
const answering = (answer: (query?: DoctorsQuery) => Promise<DoctorsPage>) => ({
  searchDoctors: answer,
})
const somebody = { doctors: [{} as DoctorWithNextSlots] }

test('the first visit shows a few doctors without being asked', async () => {
  const queries: (DoctorsQuery | undefined)[] = []
  const client = answering(async (query) => {
    queries.push(query)
    return somebody
  })

  expect(await findDoctors(client, asked(''))).toEqual({ kind: 'some', page: somebody })
  expect(queries).toEqual([{ limit: 6 }])
})

test('a wrong filter is told, not ignored', async () => {
  const client = answering(() => Promise.reject(new Error('asked')))
  const search = asked('city=Atlantis&when=3')

  expect(await findDoctors(client, search)).toEqual({ kind: 'wrong', wrong: ['city'] })
  expect(searchErrors(search, ['city'], en)[0]?.message).toContain('Atlantis')
})

test('what only the API finds wrong is told beside the same field', async () => {
  const errors = [{ field: 'available_within', code: '', message: '' }]
  const problem = { status: 400, code: 'request.invalid', errors } as unknown as ProblemDocument
  const client = answering(() => Promise.reject(new ApiProblem(problem)))

  expect(await findDoctors(client, asked('q=x'))).toEqual({ kind: 'wrong', wrong: ['when'] })
})

test('an API out of reach never looks like "no doctors"', async () => {
  const client = answering(() => Promise.reject(new ApiUnreachable('no answer')))

  expect(await findDoctors(client, asked('q=x'))).toEqual({ kind: 'unavailable' })
})
