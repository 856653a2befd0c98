import { Kysely, type CompiledQuery, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DoctorsQuery } from '#contract/doctors'
import { openPool } from '#db/connect'
import type { Database } from '#db/schema'
import { aPatient } from '#testing/builders'
import { calledApp } from '#testing/called-app'
import { loadLargeData } from '#testing/large-data'
import { genericPlanOf, planOf } from '#testing/plans'
import { testDb, type TestDb } from '#testing/test-db'
import { listOffers } from '../sitemap/list-offers.ts'
import { listSitemapDoctors } from '../sitemap/list-sitemap-doctors.ts'
import { listSitemapParts } from '../sitemap/list-sitemap-parts.ts'
import { SITEMAP_PART_SIZE } from '../sitemap/vocabulary.ts'
import { suggest } from '../suggestions/suggest.ts'
import { cursorOf } from './search-cursor.ts'
import { searchDoctors } from './search-doctors.ts'
import { DEFAULT_PAGE_SIZE, type SortOrder, sortOrders } from './vocabulary.ts'

const MOST_BUFFERS = 60
/** The times of visits by video are worked out for each doctor of a page. */
const mostBuffersOf = ({ mode }: DoctorsQuery) =>
  MOST_BUFFERS + (mode === 'video' ? 30 * DEFAULT_PAGE_SIZE : 0)
const DAY = 86_400_000
const now = new Date('2027-03-02T15:10:00Z')
let database: TestDb
let listening: Kysely<Database>
let heard: CompiledQuery[] = []

beforeAll(async () => {
  database = await testDb()
  const pool = openPool({
    url: database.urls.ownerUrl,
    max: 1,
    statementTimeoutSeconds: 0,
    namedStatements: false,
  })
  const client = await pool.connect()
  await loadLargeData(client, { doctors: 100_000, appointments: 1_000_000, now })
  client.release()
  await pool.end()
  listening = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: openPool({ url: database.urls.backendUrl, max: 2, statementTimeoutSeconds: 30 }),
    }),
    log: ({ level, query }) => void (level === 'query' && heard.push(query)),
  })
}, 240_000)
afterAll(async () => {
  await listening.destroy()
  await database[Symbol.asyncDispose]()
})

/** The statements that reading or booking really sends, transaction control aside. */
async function statementsOf(work: () => PromiseLike<unknown>): Promise<CompiledQuery[]> {
  heard = []
  await work()
  return heard.filter((query) => /\b(select|insert|update|delete)\b/i.test(query.sql))
}

/** Explains what the work sends, with its values and as it is once prepared; answers how much that was. */
async function keepsLimits(work: () => PromiseLike<unknown>, most = MOST_BUFFERS): Promise<number> {
  const statements = await statementsOf(work)
  for (const statement of statements) {
    const plans = [await planOf(database.db, statement)]
    const isPrepared = /^\s*(select|with)\b/i.test(statement.sql)
    if (isPrepared) plans.push(await genericPlanOf(database.db, statement))
    for (const plan of plans) {
      expect(plan.readWhole).toEqual([])
      expect(plan.buffers).toBeLessThanOrEqual(most)
    }
  }
  return statements.length
}

const search = (query: DoctorsQuery) => searchDoctors({ db: listening, now: () => now }, query)

const singles: DoctorsQuery[] = [
  { specialty: 'Cardiology' },
  { city: 'New York' },
  { city: 'Anchorage' },
  { state: 'CA' },
  { state: 'AK' },
  { language: 'en' },
  { language: 'de' },
  { mode: 'video' },
  { max_price: 45 },
  { max_price: 200 },
  { available_within: 0 },
  { available_within: 7 },
]
const pairs = singles.flatMap((one, index) =>
  singles
    .slice(index + 1)
    .map((other) => ({ ...one, ...other }))
    .filter((both) => Object.keys(both).length === 2 && !('city' in both && 'state' in both)),
)
// prettier-ignore
const texts = [
  'heart', 'dr smith', 'lopez cardio', 'dermatolgist chicago', 'new york dentist', 'café josé', 'smtih',
  'kowalsky', 'houston', 'mary', 'surgeon texas', 'therapist', 'zzzzzz',
].map((q) => ({ q }))
const middle: Record<SortOrder, number> = {
  soonest: now.getTime() + 3 * DAY,
  rating: 3.7,
  price: 250,
}

describe.each(sortOrders)('in order of %s', (sort) => {
  test.each([{}, ...singles, ...pairs, ...texts])(
    'a page for %o is read from an index',
    async (query) => {
      expect(await keepsLimits(() => search({ ...query, sort }), mostBuffersOf(query))).toBe(1)
    },
  )

  test.each([{}, ...singles, ...pairs, ...texts])(
    'so is a page deep in the results for %o',
    async (query) => {
      const cursor = cursorOf(sort, {
        key: middle[sort],
        id: '80000000-0000-4000-8000-000000000000',
      })

      const work = () => search({ ...query, sort, cursor })
      expect(await keepsLimits(work, mostBuffersOf(query))).toBe(1)
    },
  )
})

test.each(['smi', 'a', 'an', 'garcia', 'mar lop', 'maria gon', 'gonzalez mar', 'zzzz', 'derm'])(
  'doctors are suggested for "%s" from indexes, in one statement',
  async (q) => {
    const work = () => suggest({ db: listening }, { q })

    expect(await keepsLimits(work)).toBe(q.length > 1 ? 1 : 0)
  },
)

test('cities are suggested without the database', async () => {
  expect(await keepsLimits(() => suggest({ db: listening }, { q: 'bo', kinds: ['city'] }))).toBe(0)
})

test('what is offered where, and a hundred thousand doctors for a sitemap, come from indexes', async () => {
  const parts = await listSitemapParts({ db: listening })
  const [{ first: start } = { first: '' }, { first: end } = { first: '' }] = parts.slice(7)
  const wide = [
    () => listOffers({ db: listening }),
    () => listSitemapParts({ db: listening }),
    () => listSitemapDoctors({ db: listening }, start),
  ]

  const part = await listSitemapDoctors({ db: listening }, start)

  expect(parts).toHaveLength(20)
  expect(part).toHaveLength(SITEMAP_PART_SIZE)
  expect(part.filter(({ id }) => id < start || id >= end)).toEqual([])
  for (const work of wide) {
    const [statement] = await statementsOf(work)
    expect((await planOf(database.db, statement as CompiledQuery)).readWhole).toEqual([])
  }
})

async function someDoctor(): Promise<{ id: string; visit: string }> {
  const row = await database.owner
    .selectFrom('doctors')
    .select(['id', 'next_visit_type_id as visit'])
    .where('city', '=', 'Chicago')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id: row.id, visit: row.visit ?? '' }
}

test('a doctor’s page and a month of free times are read from indexes', async () => {
  const { get } = calledApp({ db: listening, now: () => now })
  const { id, visit } = await someDoctor()

  expect(await keepsLimits(() => get(`/doctors/${id}`))).toBe(1)
  expect(await keepsLimits(() => get(`/doctors/${id}/slots?visit_type_id=${visit}`))).toBe(1)
  expect(await keepsLimits(() => get(`/doctors/${id}/slots?from=2027-03-03&to=2027-04-02`))).toBe(1)
})

test('a booking reads and writes by indexes, and so does one that comes too late', async () => {
  const { get, post } = calledApp({ db: listening, now: () => now })
  const { id, visit } = await someDoctor()
  const slots = (await (await get(`/doctors/${id}/slots`)).json()) as { starts_at: string }[]
  const body = {
    doctor_id: id,
    visit_type_id: visit,
    starts_at: slots[0]?.starts_at,
    patient: aPatient(),
  }
  const answers: number[] = []
  const book = async () => answers.push((await post('/appointments', body)).status)

  expect(await keepsLimits(book)).toBeGreaterThan(1)
  expect(await keepsLimits(book)).toBeGreaterThan(1)

  expect(answers).toEqual([201, 409])
})

describe('the limits can be missed', () => {
  const query: DoctorsQuery = { specialty: 'Cardiology', sort: 'soonest' }

  test('without its indexes a search looks at more pages', async () => {
    const [statement] = await statementsOf(() => search(query))

    const plan = await planOf(database.owner, statement as CompiledQuery, (tx) =>
      sql`drop index doctors_by_specialty_and_next_free, doctors_by_specialty_and_rating,
        doctors_by_specialty_and_price, doctors_by_specialty_and_city, doctors_by_next_free`.execute(
        tx,
      ),
    )

    expect(plan.buffers).toBeGreaterThan(MOST_BUFFERS)
  })

  test('a table that is read from end to end is noticed', async () => {
    const everybody = sql`select count(*) from doctors where bio like '%x%'`.compile(database.db)

    expect((await planOf(database.db, everybody)).readWhole).toEqual(['doctors'])
  })
})
