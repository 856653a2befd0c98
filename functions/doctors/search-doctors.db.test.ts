import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DoctorsQuery, DoctorWithNextSlots } from '#contract/doctors'
import type { DoctorRow } from '#db/schema'
import type { VisitMode } from '#vocabulary/availability'
import { seededDb } from '#testing/seeded-db'
import type { TestDb } from '#testing/test-db'
import { listSlots } from '../availability/list-slots.ts'
import { searchDoctors } from './search-doctors.ts'
import { DEFAULT_PAGE_SIZE, NEXT_SLOTS, type SortOrder, sortOrders } from './vocabulary.ts'

const now = new Date()
let database: TestDb
let everybody: DoctorRow[]

beforeAll(async () => {
  database = await seededDb(160, now)
  await database.owner
    .updateTable('doctors')
    .set({ active: false })
    .where('rating', '=', 3.9)
    .execute()
  everybody = await database.owner
    .selectFrom('doctors')
    .selectAll()
    .where('active', '=', true)
    .execute()
})
afterAll(() => database[Symbol.asyncDispose]())

const search = (query: DoctorsQuery) => searchDoctors({ db: database.db, now: () => now }, query)

/** Follows the cursors to the end. */
async function allPages(query: DoctorsQuery): Promise<DoctorWithNextSlots[]> {
  const found: DoctorWithNextSlots[] = []
  let cursor: string | undefined
  do {
    const page = await search({ ...query, ...(cursor ? { cursor } : {}) })
    expect(page.doctors.length).toBeLessThanOrEqual(query.limit ?? DEFAULT_PAGE_SIZE)
    found.push(...page.doctors)
    cursor = page.next
  } while (cursor)
  return found
}

const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)
const comparisons: Record<SortOrder, (a: DoctorRow, b: DoctorRow) => number> = {
  soonest: (a, b) => compare(Number(a.next_free_at), Number(b.next_free_at)) || compare(a.id, b.id),
  rating: (a, b) => compare(b.rating, a.rating) || compare(b.id, a.id),
  price: (a, b) => compare(a.consultation_price, b.consultation_price) || compare(a.id, b.id),
}
const idsOf = (doctors: readonly { id: string }[]) => doctors.map(({ id }) => id)

function expected(sort: SortOrder, fits: (doctor: DoctorRow) => boolean): string[] {
  return idsOf(everybody.filter(fits).toSorted(comparisons[sort]))
}

const today = (zone: string, at: Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const isFreeWithin = (doctor: DoctorRow, days: number) =>
  Number.isFinite(Number(doctor.next_free_at)) &&
  today(doctor.time_zone, doctor.next_free_at) <= daysAfter(today(doctor.time_zone, now), days)

const filters: [DoctorsQuery, (doctor: DoctorRow) => boolean][] = [
  [{}, () => true],
  [{ specialty: 'Cardiology' }, (doctor) => doctor.specialty === 'Cardiology'],
  [{ city: 'Houston' }, (doctor) => doctor.city === 'Houston'],
  [{ state: 'TX' }, (doctor) => doctor.state === 'TX'],
  [{ language: 'es' }, (doctor) => doctor.languages.includes('es')],
  [{ max_price: 120 }, (doctor) => doctor.consultation_price <= 120],
  [{ available_within: 0 }, (doctor) => isFreeWithin(doctor, 0)],
  [{ available_within: 3 }, (doctor) => isFreeWithin(doctor, 3)],
  [{ available_within: 7 }, (doctor) => isFreeWithin(doctor, 7)],
]
const pairs = filters.flatMap(([query, fits], index) =>
  filters
    .slice(index + 1)
    .map(([other, alsoFits]): (typeof filters)[number] => [
      { ...query, ...other },
      (doctor) =>
        fits(doctor) && (alsoFits(doctor) || Object.keys(query)[0] === Object.keys(other)[0]),
    ])
    .filter(([both]) => Object.keys(both).length > Object.keys(query).length),
)

describe.each(sortOrders)('in order of %s', (sort) => {
  test.each([...filters, ...pairs])(
    '%o finds exactly who fits, page after page',
    async (query, fits) => {
      const found = await allPages({ ...query, sort, limit: 7 })

      expect(idsOf(found)).toEqual(expected(sort, fits))
    },
  )

  test('pages of any size hold everybody once', async () => {
    for (const limit of [1, 10, 100]) {
      expect(idsOf(await allPages({ sort, limit }))).toEqual(expected(sort, () => true))
    }
  })
})

test('the soonest come first when no order is asked for, ten on a page', async () => {
  const { doctors, next } = await search({})

  expect(idsOf(doctors)).toEqual(expected('soonest', () => true).slice(0, DEFAULT_PAGE_SIZE))
  expect(next).toBeDefined()
})

test('a result carries the next free times as the doctor’s clock shows them', async () => {
  for (const doctor of (await search({ limit: 100 })).doctors) {
    const row = everybody.find(({ id }) => id === doctor.id)
    const starts = row?.next_starts.slice(0, NEXT_SLOTS) ?? []

    expect(doctor.next_slots.map((slot) => Date.parse(slot.starts_at))).toEqual(starts.map(Number))
    for (const { starts_at, ends_at, visit_type_id } of doctor.next_slots) {
      expect(Date.parse(ends_at) - Date.parse(starts_at)).toBe(
        (row?.next_visit_minutes ?? 0) * 60_000,
      )
      expect(visit_type_id).toBe(row?.next_visit_type_id)
      expect(starts_at.slice(0, 10)).toBe(today(doctor.time_zone, new Date(starts_at)))
    }
  }
})

test('a state and a city of another state find nobody', async () => {
  expect(await search({ city: 'Chicago', state: 'TX' })).toEqual({ doctors: [] })
})

test('a cursor of another order is refused, naming the field', async () => {
  const { next = '' } = await search({ sort: 'rating' })

  await expect(search({ sort: 'price', cursor: next })).rejects.toMatchObject({
    code: 'request.invalid',
    details: { errors: [{ field: 'cursor' }] },
  })
})

describe('by video', () => {
  const aVideoVisit = {
    name: 'By video',
    minutes: 20,
    price: 50,
    position: 90,
    mode: 'video',
  } as const
  const byVideo = async () => {
    const { rows } = await sql<{ id: string }>`
      select id from doctors where active and exists (select from visit_types v
        where v.doctor_id = doctors.id and v.active and v.mode = 'video')`.execute(database.owner)
    return idsOf(rows).toSorted()
  }

  test('only those are found whom one can meet so, also with a language that is spelled within', async () => {
    const expectedIds = await byVideo()
    const speaksGerman = new Set(idsOf(everybody.filter((one) => one.languages.includes('de'))))

    const found = idsOf(await allPages({ mode: 'video', limit: 100 }))
    const spoken = idsOf(await allPages({ mode: 'video', language: 'de', limit: 100 }))

    expect(expectedIds.length).toBeGreaterThan(10)
    expect(expectedIds.length).toBeLessThan(everybody.length)
    expect(found.toSorted()).toEqual(expectedIds)
    expect(spoken.length).toBeGreaterThan(0)
    expect(spoken.toSorted()).toEqual(expectedIds.filter((id) => speaksGerman.has(id)))
  })

  test('the next times are of the first visit by video, and the very times that the calendar offers', async () => {
    const { doctors: soonest } = await search({ mode: 'video', limit: 1 })
    await database.owner
      .insertInto('visit_types')
      .values({ ...aVideoVisit, doctor_id: soonest[0]!.id })
      .execute()

    const { doctors } = await search({ mode: 'video', limit: 20 })
    const kinds = await database.owner.selectFrom('visit_types').selectAll().execute()
    const deps = { db: database.db, now: () => now }

    for (const { id, next_slots: slots } of doctors) {
      const [first] = kinds
        .filter((kind) => kind.doctor_id === id && kind.active && kind.mode === 'video')
        .toSorted((one, other) => one.position - other.position)
      const to = slots.at(-1)?.starts_at.slice(0, 10)
      const offered = await listSlots(deps, id, { visit_type_id: first!.id, to })
      expect(slots.length).toBeGreaterThan(0)
      expect(slots).toEqual(offered.slice(0, slots.length))
    }
    expect(doctors.length).toBeGreaterThan(5)
  })

  test('a kind of visit that comes or goes counts at once', async () => {
    const doctor = everybody.find(({ offers_video }) => !offers_video)!
    const isFound = async () =>
      idsOf(await allPages({ mode: 'video', limit: 100 })).includes(doctor.id)

    const { id } = await database.owner
      .insertInto('visit_types')
      .values({ ...aVideoVisit, doctor_id: doctor.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await isFound()).toBe(true)
    const change = (row: { active?: boolean; mode?: VisitMode }) =>
      database.owner.updateTable('visit_types').set(row).where('id', '=', id).execute()
    await change({ active: false })
    expect(await isFound()).toBe(false)
    await change({ active: true })
    expect(await isFound()).toBe(true)
    await change({ mode: 'in_person' })
    expect(await isFound()).toBe(false)
    await change({ mode: 'video' })
    expect(await isFound()).toBe(true)
    await database.owner.deleteFrom('visit_types').where('id', '=', id).execute()
    expect(await isFound()).toBe(false)
  })
})
