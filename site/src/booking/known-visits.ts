import type { ManagedAppointment } from '#contract/appointments'
import type { Client } from '#client'
import { findVisit } from './find-visit.ts'
import { MOST_VISITS, type VisitKey } from './visits-cookie.ts'

export interface KnownVisit {
  readonly id: string
  /** Missing when the API could not be asked: the visit's own page says more, or says so. */
  readonly visit?: ManagedAppointment
}

/** The visits of a browser as a list of them shows them; those that no longer open are left out. */
export async function knownVisits(
  client: Pick<Client, 'getManagedAppointment'>,
  visits: readonly VisitKey[],
): Promise<KnownVisit[]> {
  const keys = [...new Map(visits.map((key) => [key.id, key])).values()].slice(0, MOST_VISITS)
  const found = await Promise.all(keys.map((key) => lookUp(client, key)))
  return found.flat()
}

async function lookUp(
  client: Pick<Client, 'getManagedAppointment'>,
  { id, token }: VisitKey,
): Promise<KnownVisit[]> {
  // The list is beside the point of the page, which no failure of it may take away.
  const found = await findVisit(client, token).catch(() => ({ kind: 'unavailable' }) as const)
  if (found.kind === 'unknown') return []
  return found.kind === 'found' ? [{ id, visit: found.visit }] : [{ id }]
}
