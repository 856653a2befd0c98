import { type RawBuilder, sql } from 'kysely'
import { filters, orders } from './search-filters.ts'
import type { Search } from './search.ts'
import type { NameWord, Reading } from './reading.ts'

/** More pairs of specialty and city than this are found faster by specialty alone. */
const MOST_PAIRS = 8

/**
 * Selects of `id, sort_key` that together hold the page. Each reads one index; those of groups read
 * it in the order of the page and have a limit, so that they are merged and none is read to its end.
 */
export function branchesOf(
  search: Search,
  reading: Reading,
  lists: NameLists,
): RawBuilder<unknown>[] {
  const asked = reading.language ? { ...search, alsoSpeaks: reading.language } : search
  return reading.names.length > 0
    ? namedBranches(asked, reading, lists)
    : groupBranches(asked, reading, lists)
}

function groupBranches(search: Search, reading: Reading, lists: NameLists): RawBuilder<unknown>[] {
  const { specialties, cities } = reading
  const unless = lists.unlessNamed(reading)
  if (specialties && cities && specialties.length * cities.length <= MOST_PAIRS) {
    return specialties.flatMap((name) =>
      cities.map((city) => pair(search, [...unless, isOf('specialty', name), isOf('city', city)])),
    )
  }
  if (specialties) {
    const inCities = cities ? [anyOf('city', cities)] : []
    return specialties.map((name) =>
      branch(search, [...unless, isOf('specialty', name), ...inCities]),
    )
  }
  if (cities) return cities.map((name) => branch(search, [...unless, isOf('city', name)]))
  return [branch(search, unless)]
}

/** Few doctors share both, so all are read; looking for them in the order of the page takes longer. */
function pair(search: Search, conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${matching(search, conditions)} offset 0)`
}

/** Doctors whose last or first name is one of the last word's; the other words are filters. */
function namedBranches(search: Search, reading: Reading, lists: NameLists): RawBuilder<unknown>[] {
  const [called, ...others] = reading.names.map((name) => lists.nameOf(name)).toReversed()
  if (!called) return []
  const conditions = [
    ...lists.unlessNamed(reading),
    ...others.map(
      (list) => sql`(first_name_key = any ((select names from ${list})::text[])
        or last_name_key = any ((select names from ${list})::text[]))`,
    ),
    ...(reading.specialties ? [anyOf('specialty', reading.specialties)] : []),
    ...(reading.cities ? [anyOf('city', reading.cities)] : []),
  ]
  const isNew = sql`last_name_key <> all ((select names from ${called})::text[])`
  return [
    eachName(called, matching(search, [sql`last_name_key = called.name`, ...conditions])),
    eachName(called, matching(search, [sql`first_name_key = called.name`, isNew, ...conditions])),
  ]
}

/** `offset 0` keeps the look-up by name from being turned into a walk in the order of the page. */
function eachName(list: RawBuilder<unknown>, matches: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select one.id, one.sort_key
    from (select unnest(names) as name from ${list}) as called,
      lateral (${matches} offset 0) as one)`
}

function branch(search: Search, conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  const { key, direction } = orders[search.sort]
  return sql`(${matching(search, conditions)}
    order by ${key} ${direction}, id ${direction} limit ${search.limit + 1})`
}

function matching(search: Search, conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  const all = [sql`active`, ...conditions, ...filters(search)]
  return sql`select id, ${orders[search.sort].key} as sort_key
    from doctors where ${sql.join(all, sql` and `)}`
}

const isOf = (column: string, value: string) => sql`${sql.ref(column)} = ${value}`
const anyOf = (column: string, values: readonly string[]) =>
  sql`${sql.ref(column)} = any (${[...values]}::text[])`

/** The names that each word of a search means, looked up once. */
export class NameLists {
  readonly #keys: string[]

  constructor(readings: readonly Reading[]) {
    this.#keys = [
      ...new Set(
        readings.flatMap(({ names, unlessNamed }) => [...names, ...unlessNamed].map(keyOf)),
      ),
    ]
  }

  /** The `with` that the whole page begins with. */
  definitions(): RawBuilder<unknown> {
    if (this.#keys.length === 0) return sql``
    const lists = this.#keys.map(
      (key, index) => sql`${nameOfList(index)} as materialized (
        select matching_names(${key.slice(1)}, ${key.startsWith('~')}) as names)`,
    )
    return sql`with ${sql.join(lists)}`
  }

  /** Conditions that exclude a reading when somebody bears the very name. */
  unlessNamed({ unlessNamed }: Reading): RawBuilder<unknown>[] {
    return unlessNamed.map(
      (word) => sql`fold(${word.word}) <> all ((select names from ${this.nameOf(word)})::text[])`,
    )
  }

  nameOf(word: NameWord): RawBuilder<unknown> {
    return nameOfList(this.#keys.indexOf(keyOf(word)))
  }
}

const keyOf = ({ word, isForgiving }: NameWord): string => `${isForgiving ? '~' : '='}${word}`
const nameOfList = (index: number) => sql.ref(`word_${index}`)
