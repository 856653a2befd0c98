import type { Client } from '#client'
import { findVisit } from './find-visit.ts'
import type { VisitKey } from './visits-cookie.ts'

/**
 * Which of one's own visits it was that took a time, for who pressed the button in two tabs. One
 * that cannot be looked at just now is nobody's: the page is right without it.
 */
export async function ownVisitAt(
  client: Pick<Client, 'getManagedAppointment'>,
  visits: readonly VisitKey[],
  doctorId: string,
  startsAt: string,
): Promise<string | undefined> {
  const found = await Promise.all(visits.map(({ token }) => findVisit(client, token)))
  const own = found.find(
    (one) =>
      one.kind === 'found' &&
      one.visit.status !== 'cancelled' &&
      one.visit.doctor.id === doctorId &&
      Date.parse(one.visit.starts_at) === Date.parse(startsAt),
  )
  return own?.kind === 'found' ? own.visit.id : undefined
}
