import type { Deps } from '#api/deps'
import { Problem } from '#api/problem'
import { getManagedAppointment } from './get-managed-appointment.ts'

/** The calendar file of the appointment that the token belongs to; another id is not found. */
export async function getCalendar(
  deps: Pick<Deps, 'db' | 'now' | 'siteUrl'>,
  appointmentId: string,
  token: string,
): Promise<string> {
  const appointment = await getManagedAppointment(deps, token)
  if (appointment.id !== appointmentId.toLowerCase()) throw new Problem('appointment.not_found')
  const { calendarOf } = await import('./calendar.ts')
  return calendarOf(appointment)
}
