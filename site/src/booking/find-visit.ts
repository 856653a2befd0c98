import type { ManagedAppointment } from '#contract/appointments'
import { ApiProblem, type Client, isUnavailable } from '#client'

export type Visit =
  | { readonly kind: 'found'; readonly visit: ManagedAppointment }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable' }

/** The appointment that a manage token opens. A token that opens none says no more than that. */
export async function findVisit(
  client: Pick<Client, 'getManagedAppointment'>,
  token: string | undefined,
): Promise<Visit> {
  if (!token) return { kind: 'unknown' }
  try {
    return { kind: 'found', visit: await client.getManagedAppointment(token) }
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'unavailable' }
    if (error instanceof ApiProblem) return { kind: 'unknown' }
    throw error
  }
}
