import * as z from 'zod/mini'
import { invalidField } from '#api/problem'
import type { SortOrder } from './vocabulary.ts'

/** The last doctor of a page: where the next page begins. */
export interface Position {
  /** What the order sorts by; an instant in milliseconds, Infinity for a doctor without free times. */
  readonly key: number
  readonly id: string
}

const VERSION = 1
const LAST_INSTANT = Date.parse('3000-01-01T00:00:00Z')

const largestKey: Readonly<Record<SortOrder, number>> = {
  soonest: LAST_INSTANT,
  rating: 5,
  price: 999_999.99,
}

const Parts = z.tuple([
  z.literal(VERSION),
  z.string(),
  z.nullable(z.number().check(z.minimum(0), z.maximum(LAST_INSTANT))),
  z.guid(),
])

/** Opaque to clients, who only pass it on. */
export function cursorOf(sort: SortOrder, { key, id }: Position): string {
  const parts = [VERSION, sort, Number.isFinite(key) ? key : null, id]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Refuses, naming the field, what no page of this order can have answered. */
export function positionOf(sort: SortOrder, cursor: string): Position {
  const parts = Parts.safeParse(jsonIn(cursor))
  if (!parts.success || parts.data[1] !== sort) throw notOurs()
  const [, , key, id] = parts.data
  if (key === null ? sort !== 'soonest' : key > largestKey[sort]) throw notOurs()
  return { key: key ?? Infinity, id }
}

const notOurs = () => invalidField('cursor', 'must come from the Link of a page in the same order')

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
