import { expect, test } from 'vitest'
import type { ManagedAppointment } from '#contract/appointments'
import { ApiProblem, ApiUnreachable } from '#client'
import { knownVisits } from './known-visits.ts'

const key = (letter: string) => ({
  id: `${letter.repeat(8)}-0000-4000-8000-000000000000`,
  token: letter.repeat(43),
})
const visit = { status: 'confirmed' } as unknown as ManagedAppointment

const gone = new ApiProblem({
  type: 'x',
  title: 'x',
  status: 404,
  code: 'appointment.not_found',
  request_id: 'r',
})

test('what opens is shown, what cannot be asked for is led to, what opens nothing is left out', async () => {
  const answers = new Map<string, ManagedAppointment | Error>([
    [key('a').token, visit],
    [key('b').token, gone],
    [key('c').token, new ApiUnreachable('down')],
    [key('d').token, new Error('surprise')],
  ])
  const getManagedAppointment = async (token: string) => {
    const answer = answers.get(token)
    if (!answer || answer instanceof Error) throw answer ?? new Error('not asked for')
    return answer
  }

  const known = await knownVisits({ getManagedAppointment }, ['a', 'b', 'c', 'd'].map(key))

  expect(known).toEqual([{ id: key('a').id, visit }, { id: key('c').id }, { id: key('d').id }])
})

test('no more is asked for than one cookie holds, and nothing twice', async () => {
  const asked: string[] = []
  const getManagedAppointment = (token: string) => {
    asked.push(token)
    return Promise.resolve(visit)
  }

  await knownVisits({ getManagedAppointment }, 'aabcdef0123'.split('').map(key))

  expect(asked).toEqual('abcde'.split('').map((letter) => key(letter).token))
})
