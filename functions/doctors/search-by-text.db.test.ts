import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDoctor } from '#testing/builders'
import { calledApp } from '#testing/called-app'
import { testDb, type TestDb } from '#testing/test-db'
import { searchDoctors } from './search-doctors.ts'

let database: TestDb

beforeAll(async () => {
  database = await testDb()
  const people: [string, string, string, string, string][] = [
    ['Ana', 'López', 'Cardiology', 'Chicago', 'IL'],
    ['Ben', 'Smith', 'Dermatology', 'Chicago', 'IL'],
    ['Cleo', 'Smithson', 'Dentistry', 'New York', 'NY'],
    ['José', 'Café', 'Pediatrics', 'Boston', 'MA'],
    ['Dana', 'Houston', 'Neurology', 'Seattle', 'WA'],
    ['Eli', 'Park', 'Neurology', 'Houston', 'TX'],
    ['Mary', 'O’Connor', 'Oncology', 'Denver', 'CO'],
    ['Finn', 'Jürgensen', 'Oncology', 'Baltimore', 'MD'],
    ['Gus', '100%_sure\\', 'Urology', 'Miami', 'FL'],
  ]
  for (const [first_name, last_name, specialty, city, state] of people) {
    const languages = first_name === 'Finn' ? ['en', 'pt'] : ['en']
    await aDoctor(database.owner, { first_name, last_name, specialty, city, state, languages })
  }
})
afterAll(() => database[Symbol.asyncDispose]())

async function whoIsFound(q: string): Promise<string[]> {
  const { doctors } = await searchDoctors({ db: database.db, now: () => new Date() }, { q })
  return doctors.map((doctor) => doctor.first_name).toSorted()
}

test.each([
  ['López', ['Ana']],
  ['lopez', ['Ana']],
  ['lopez cardio', ['Ana']],
  ['cardiologist ana', ['Ana']],
  ['lopez dermatology', []],
  ['smith', ['Ben']],
  ['dr. smith', ['Ben']],
  ['smit', ['Ben', 'Cleo']],
  ['smtih', ['Ben']],
  ['smithsen', ['Cleo']],
  ['dermatolgist chicago', ['Ben']],
  ['chicago', ['Ana', 'Ben']],
  ['chigaco', ['Ana', 'Ben']],
  ['new york dentist', ['Cleo']],
  ['café josé', ['José']],
  ['jose cafe', ['José']],
  ['JOSE', ['José']],
  ['houston', ['Dana', 'Eli']],
  ['neurologist houston', ['Dana', 'Eli']],
  ['heart', ['Ana']],
  ['mary', ['Mary']],
  ['maryland', ['Finn']],
  ["o'connor", ['Mary']],
  ['o’connor', ['Mary']],
  ['jurgensen', ['Finn']],
  ['jurgenson', ['Finn']],
  ['dentist nyc', ['Cleo']],
  ['kids heart', ['Ana', 'José']],
  ['portuguese speaking oncologist', ['Finn']],
  ['best oncologist', ['Finn', 'Mary']],
  ['dermatologue chicago', ['Ben']],
  ['Hautarzt in Chicago', ['Ben']],
  ['dentista nueva york', ['Cleo']],
  ['médecin pour enfants à Boston', ['José']],
  ['Arzt bei Denver', ['Mary']],
  ['docteur lópez', ['Ana']],
  ['oncologue parlant portugais', ['Finn']],
  ['zzzzzz', []],
  ['ana ben', []],
])('"%s" finds %o', async (typed, names) => {
  expect(await whoIsFound(typed)).toEqual(names)
})

test.each([
  '%',
  '_',
  '%%%',
  '___',
  's%h',
  'sm_th',
  '\\',
  "'",
  '"',
  "';drop table doctors",
  '100%_',
])('wildcards and quotes are only characters: %s', async (typed) => {
  const found = await whoIsFound(typed)

  expect(found.filter((name) => name !== 'Gus')).toEqual([])
})

test('text and filters narrow each other', async () => {
  const { doctors } = await searchDoctors(
    { db: database.db, now: () => new Date() },
    { q: 'chicago', specialty: 'Dermatology' },
  )

  expect(doctors.map(({ first_name }) => first_name)).toEqual(['Ben'])
})

test('results of several readings are on pages without repetition', async () => {
  const deps = { db: database.db, now: () => new Date() }
  const first = await searchDoctors(deps, { q: 'houston', limit: 1 })
  const second = await searchDoctors(deps, { q: 'houston', limit: 1, cursor: first.next ?? '' })

  const names = [...first.doctors, ...second.doctors].map(({ first_name }) => first_name)
  expect(names.toSorted()).toEqual(['Dana', 'Eli'])
  expect(second.next).toBeUndefined()
})

test('the API says what it understood, also where nobody was found and where nothing changed', async () => {
  const { get } = calledApp({ db: database.db })
  const header = 'Search-Understood'

  const found = await get('/doctors?q=dermatolgist%20chicago')
  const kept = await get('/doctors?q=dermatolgist%20chicago', {
    'If-None-Match': found.headers.get('ETag') ?? '',
  })
  const nobody = await get('/doctors?q=Hautarzt%20Zw%C3%B6lf%20boise')
  const noText = await get('/doctors?city=chicago')

  expect(found.headers.get(header)).toBe('specialty=dermatology&city=chicago&corrected=1')
  expect([kept.status, kept.headers.get(header)]).toEqual([304, found.headers.get(header)])
  expect(nobody.headers.get(header)).toBe('specialty=dermatology&city=boise&name=Zw%C3%B6lf')
  expect(noText.headers.has(header)).toBe(false)
})
