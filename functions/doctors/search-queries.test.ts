import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { expect, test } from 'vitest'
import { StatementNames } from '#db/statement-names'
import type { DoctorsQuery } from './contract.ts'
import { searchOf } from './search-doctors.ts'
import { readingsOf } from './search-text.ts'
import { searchQuery } from './search-queries.ts'

const nowhere = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const searched = (query: DoctorsQuery) => searchOf(query, readingsOf(query.q ?? ''), new Date())

const isPrepared = (query: DoctorsQuery) =>
  new StatementNames().nameOf(searchQuery(searched(query)).compile(nowhere).sql) !== undefined

test('a search is prepared, unless its values decide which index is best or it is one of too many', () => {
  expect(isPrepared({ specialty: 'Cardiology' })).toBe(true)
  expect(isPrepared({ city: 'Chicago', language: 'es' })).toBe(true)
  expect(isPrepared({ q: 'lopez' })).toBe(false)
  expect(isPrepared({ max_price: 50 })).toBe(false)
  expect(isPrepared({ available_within: 3 })).toBe(false)
})

test('what somebody types is never part of the statement', () => {
  const { sql, parameters } = searchQuery(searched({ q: "o'drop; %_" })).compile(nowhere)

  expect(sql).not.toContain('drop')
  expect(parameters).toContain("o'drop")
})
