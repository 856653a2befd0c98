import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { ManagedAppointment } from '#contract/appointments'

/**
 * An appointment as a calendar file (RFC 5545). The UID stays and SEQUENCE grows with each change,
 * so that a calendar replaces the entry instead of adding another. Times are UTC instants: right
 * in every calendar, whatever zone it shows.
 */
export function calendarOf(appointment: ManagedAppointment): string {
  const { doctor, visit_type, status } = appointment
  const isVideo = visit_type.mode === 'video'
  const isCancelled = status === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Doktolib', product: 'Appointments', language: 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${appointment.id}@doktolib`,
    sequence: appointment.version - 1,
    stamp: new Date(appointment.updated_at),
    start: new Date(appointment.starts_at),
    end: new Date(appointment.ends_at),
    summary: `${visit_type.name} with Dr. ${doctor.first_name} ${doctor.last_name}`,
    location: isVideo ? 'Video visit' : `${doctor.address}, ${doctor.city}, ${doctor.state}`,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // Each line ends with CRLF, the last as well (RFC 5545 §3.1).
  return `${calendar.toString().trimEnd()}\r\n`
}
