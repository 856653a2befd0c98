import { API_PREFIX } from '#vocabulary/api'

/** Where the calendar file is; it takes the manage token as bearer, so the address tells nothing. */
export function calendarUrl(siteUrl: string, appointmentId: string): string {
  return `${siteUrl}${API_PREFIX}/appointments/${appointmentId}/calendar`
}
