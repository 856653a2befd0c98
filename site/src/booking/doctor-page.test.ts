import { expect, test } from 'vitest'
import { ApiProblem } from '#client'
import { loadDoctorPage } from './doctor-page.ts'
import { en } from '../words/en/words.ts'

const id = '7d0f9d0c-2f64-4a3a-9d0e-000000000000'

const apiThatRefuses = (field: string) => {
  const refuse = () => {
    const errors = [{ field, code: 'invalid_format', message: 'wrong' }]
    const problem = { type: 'x', title: 'x', status: 400, code: 'request.invalid', errors } as const
    return Promise.reject(new ApiProblem({ ...problem, errors, request_id: 'r' }))
  }
  return { getDoctor: refuse, getSlots: refuse, getHold: refuse, bookAppointment: refuse }
}

test('an id that the API does not take is one of nobody', async () => {
  const page = await loadDoctorPage(apiThatRefuses('id'), id, new URLSearchParams(), undefined, en)

  expect(page).toEqual({ kind: 'unknown' })
})

test('what else the API does not take is a mistake of ours', async () => {
  const page = loadDoctorPage(apiThatRefuses('day'), id, new URLSearchParams(), undefined, en)

  await expect(page).rejects.toBeInstanceOf(ApiProblem)
})
