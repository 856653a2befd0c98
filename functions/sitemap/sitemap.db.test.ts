import { expect, test } from 'vitest'
import { createClient } from '#client'
import { aDoctor } from '#testing/builders'
import { calledApp } from '#testing/called-app'
import { seededDb } from '#testing/seeded-db'
import { testDb } from '#testing/test-db'
import { listSitemapDoctors } from './list-sitemap-doctors.ts'
import { listSitemapParts } from './list-sitemap-parts.ts'
import { SITEMAP_PART_SIZE } from './vocabulary.ts'

test('every pair of specialty and city that has active doctors is told, with their number', async () => {
  await using database = await testDb()
  const add = (specialty: string, city: string) => aDoctor(database.owner, { specialty, city })
  const gone = await add('Urology', 'Miami')
  await database.owner
    .updateTable('doctors')
    .set({ active: false })
    .where('id', '=', gone.id)
    .execute()
  for (const [specialty, city] of [
    ['Dentistry', 'Boise'],
    ['Cardiology', 'Miami'],
    ['Dentistry', 'Boise'],
  ] as const)
    await add(specialty, city)
  const { get } = calledApp({ db: database.db })

  const answer = await get('/doctors/offers')

  expect(answer.headers.get('Cache-Control')).toContain('s-maxage=3600')
  expect(await answer.json()).toEqual([
    { specialty: 'Cardiology', city: 'Miami', doctors: 1 },
    { specialty: 'Dentistry', city: 'Boise', doctors: 2 },
  ])
})

test('the parts hold every active doctor once', async () => {
  await using database = await seededDb(60)
  const seeded = await database.owner.selectFrom('doctors').select('id').orderBy('id').execute()
  const gone = [0, 40].flatMap((place) => seeded[place]?.id ?? [])
  await database.owner
    .updateTable('doctors')
    .set({ active: false })
    .where('id', 'in', gone)
    .execute()
  const all = seeded.filter(({ id }) => !gone.includes(id))

  const parts = await listSitemapParts(database)
  const [part] = parts
  const middle = all[30]?.id ?? ''

  expect(parts).toEqual([{ first: all[0]?.id }])
  expect(await listSitemapDoctors(database, part?.first ?? '')).toEqual(all)
  expect(await listSitemapDoctors(database, middle)).toEqual(all.slice(30))
  expect(all.length).toBeLessThan(SITEMAP_PART_SIZE)
})

test('where nobody is there is no part', async () => {
  await using database = await testDb()

  expect(await listSitemapParts(database)).toEqual([])
})

test('the client reads them', async () => {
  await using database = await testDb()
  const { id } = await aDoctor(database.owner, { specialty: 'Dentistry', city: 'Boise' })
  const { app } = calledApp({ db: database.db })
  const client = createClient({
    baseUrl: 'http://api',
    fetch: async (url, init) => app.request(new Request(url, init)),
  })

  expect(await client.listOffers()).toEqual([{ specialty: 'Dentistry', city: 'Boise', doctors: 1 }])
  expect(await client.listSitemapParts()).toEqual([{ first: id }])
  expect(await client.listSitemapDoctors(id)).toEqual([{ id }])
})
