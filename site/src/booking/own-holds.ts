import type { Slot } from '#contract/api'
import type { Hold } from '#contract/appointments'
import type { Client } from '#client'
import type { KeptHold } from './holds-cookie.ts'

/**
 * The holds of a browser at a doctor that live. Asked before the free times: a hold that ends in
 * between is then among those, and no time is missing from both.
 */
export async function liveHolds(
  client: Pick<Client, 'getHold'>,
  kept: readonly KeptHold[],
  doctorId: string,
): Promise<Hold[]> {
  const own = kept.filter((hold) => hold.doctorId === doctorId)
  const asked = own.map(({ token }) => client.getHold(token).catch(() => undefined))
  return (await Promise.all(asked)).filter((hold) => hold !== undefined)
}

/** The free times, with those that one holds oneself among them: to oneself they are free. */
export function withOwn(
  slots: readonly Slot[],
  own: readonly Hold[],
  visitTypeId: string,
): readonly Slot[] {
  const known = new Set(slots.map(({ starts_at }) => Date.parse(starts_at)))
  const missing = own.filter(
    (hold) => hold.visit_type_id === visitTypeId && !known.has(Date.parse(hold.starts_at)),
  )
  if (missing.length === 0) return slots
  const added = missing.map(({ starts_at, ends_at, visit_type_id }) => ({
    starts_at,
    ends_at,
    visit_type_id,
  }))
  return [...slots, ...added].toSorted(
    (one, other) => Date.parse(one.starts_at) - Date.parse(other.starts_at),
  )
}
