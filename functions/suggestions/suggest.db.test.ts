import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Suggestion } from '#contract/suggestions'
import { aDoctor } from '#testing/builders'
import { calledApp } from '#testing/called-app'
import { offlineApp } from '#testing/offline-app'
import { testDb, type TestDb } from '#testing/test-db'
import { suggest } from './suggest.ts'

let database: TestDb

beforeAll(async () => {
  database = await testDb()
  const people: [string, string][] = [
    ['Ana', 'López'],
    ['Boris', 'Smith'],
    ['Juan', 'de la Cruz'],
    ['Derma', 'Long'],
    ['Derek', 'Bois'],
    ['Smitty', 'Werben'],
    ['Lola', 'Zimmer'],
  ]
  for (const [first_name, last_name] of people) {
    await aDoctor(database.owner, { first_name, last_name, city: 'Boise', state: 'ID' })
  }
  const { id } = await aDoctor(database.owner, { first_name: 'Gone', last_name: 'Smithers' })
  await database.owner.updateTable('doctors').set({ active: false }).where('id', '=', id).execute()
  for (let n = 0; n < 6; n++) await aDoctor(database.owner, { last_name: 'Many' })
})
afterAll(() => database[Symbol.asyncDispose]())

const name = (one: Suggestion) =>
  one.kind === 'doctor' ? `${one.first_name} ${one.last_name}` : one.slug

const suggested = async (q: string, more = {}) =>
  (await suggest({ db: database.db }, { q, ...more })).map(name)

test.each([
  ['lop', ['Ana López']],
  ['LÓPEZ', ['Ana López']],
  ['dr smi', ['Boris Smith', 'Smitty Werben']],
  ['ana lo', ['Ana López']],
  ['lopez a', ['Ana López']],
  ['juan de la c', ['Juan de la Cruz']],
  ['de la cr', ['Juan de la Cruz']],
  ['lopez b', []],
  ['lo', ['Derma Long', 'Ana López', 'Lola Zimmer']],
  ['smithers', []],
  ['gone', []],
  ['gone smi', []],
  ['smithers go', []],
  ['%', []],
  ['!!', []],
])('"%s" suggests the doctors %o', async (q, expected) => {
  expect(await suggested(q, { kinds: ['doctor'] })).toEqual(expected)
})

test('all kinds come together, best first, eight at most and four doctors', async () => {
  expect(await suggested('bois')).toEqual(['Derek Bois', 'boise'])
  expect(await suggested('derm')).toEqual(['dermatology', 'Derma Long'])
  expect(await suggested('many')).toHaveLength(4)
  expect(await suggested('s')).toHaveLength(8)
})

test('one letter is too little for a doctor, and a city needs no database', async () => {
  const nowhere = offlineApp().deps

  expect((await suggested('l')).every((one) => !one.includes(' '))).toBe(true)
  expect(await suggest(nowhere, { q: 'bois', kinds: ['city'] })).toEqual([
    { kind: 'city', slug: 'boise', name: 'Boise', state: 'ID' },
  ])
})

test('a doctor’s specialty is told in the asked language', async () => {
  const [doctor] = await suggest({ db: database.db }, { q: 'Werben', language: 'de' })

  expect(doctor).toMatchObject({ kind: 'doctor', specialty: 'Kardiologie', city: 'Boise' })
})

test('over HTTP the answer is in the asked language and may be kept', async () => {
  const { get } = calledApp({ db: database.db })

  const answer = await get('/suggestions?q=peau&language=fr&kinds=specialty,city')

  expect(answer.headers.get('Cache-Control')).toContain('public')
  expect(await answer.json()).toEqual([
    {
      kind: 'specialty',
      slug: 'dermatology',
      name: 'Dermatologie',
      practitioner: 'Dermatologue',
    },
  ])
  for (const wrong of ['', '?q=', '?q=a&language=it', '?q=a&kinds=cities', `?q=${'a'.repeat(101)}`])
    expect((await get(`/suggestions${wrong}`)).status).toBe(400)
})
