import type { ClientBase } from 'pg'
import { weekdays } from '#vocabulary/availability'
import { copyInto, type Value } from './copy.ts'
import { anAgenda, type Agenda, type AgendaOptions } from './agenda.ts'
import type { SeededDoctor } from './doctors.ts'
import { aPanel, type SeededPatient } from './patients.ts'

interface Entry {
  readonly doctor: SeededDoctor
  readonly panel: readonly SeededPatient[]
  readonly agenda: Agenda
}

/** Writes doctors with all that belongs to them, and answers how many appointments that made. */
export async function writeDoctors(
  client: ClientBase,
  doctors: readonly SeededDoctor[],
  optionsOf: (doctor: SeededDoctor) => AgendaOptions,
): Promise<number> {
  const entries = doctors.map((doctor) => ({
    doctor,
    panel: aPanel(doctor),
    agenda: anAgenda(doctor, optionsOf(doctor)),
  }))
  await copyInto(client, 'doctors', doctorColumns, doctors.map(doctorRow))
  await copyInto(client, 'visit_types', visitTypeColumns, doctors.flatMap(visitTypeRows))
  await copyInto(client, 'weekly_hours', weeklyHoursColumns, doctors.flatMap(weeklyHoursRows))
  await copyInto(client, 'time_off', timeOffColumns, entries.flatMap(timeOffRows))
  await copyInto(client, 'patients', patientColumns, entries.flatMap(patientRows))
  return copyInto(client, 'appointments', appointmentColumns, entries.flatMap(appointmentRows))
}

// prettier-ignore
const doctorColumns = [
  'id', 'first_name', 'last_name', 'specialty', 'city', 'state', 'address', 'time_zone', 'languages',
  'consultation_price', 'rating', 'rating_count', 'years_experience', 'bio', 'seeded', 'slot_minutes',
  'min_notice_minutes', 'horizon_days', 'available_days', 'offers_video', 'created_at',
  'updated_at',
]

const doctorRow = (doctor: SeededDoctor): Value[] => [
  doctor.id,
  doctor.firstName,
  doctor.lastName,
  doctor.specialty,
  doctor.city.name,
  doctor.city.state,
  doctor.address,
  doctor.city.timeZone,
  doctor.languages,
  doctor.price,
  doctor.rating,
  doctor.ratingCount,
  doctor.years,
  doctor.bio,
  true,
  doctor.slotMinutes,
  doctor.minNoticeMinutes,
  doctor.horizonDays,
  weekdays.filter((_, index) => doctor.week.some(({ weekday }) => weekday === index + 1)),
  doctor.visitTypes.some(({ mode }) => mode === 'video'),
  doctor.createdAt,
  doctor.createdAt,
]

const visitTypeColumns = [
  'id',
  'doctor_id',
  'position',
  'name',
  'minutes',
  'buffer_minutes',
  'price',
  'mode',
]

const visitTypeRows = ({ id, visitTypes }: SeededDoctor): Value[][] =>
  visitTypes.map((visit, position) => [
    visit.id,
    id,
    position,
    visit.name,
    visit.minutes,
    visit.bufferMinutes,
    visit.price,
    visit.mode,
  ])

const weeklyHoursColumns = ['doctor_id', 'weekday', 'opens', 'closes']

const weeklyHoursRows = ({ id, week }: SeededDoctor): Value[][] =>
  week.map(({ weekday, opens, closes }) => [id, weekday, opens, closes])

const timeOffColumns = ['id', 'doctor_id', 'starts_at', 'ends_at', 'reason']

const timeOffRows = ({ doctor, agenda }: Entry): Value[][] =>
  agenda.timeOff.map((off) => [
    off.id,
    doctor.id,
    new Date(off.startsAt),
    new Date(off.endsAt),
    off.reason,
  ])

const patientColumns = ['id', 'first_name', 'last_name', 'email', 'phone', 'time_zone', 'seeded']

const patientRows = ({ panel }: Entry): Value[][] =>
  panel.map((patient) => [
    patient.id,
    patient.firstName,
    patient.lastName,
    patient.email,
    patient.phone,
    patient.timeZone,
    true,
  ])

// prettier-ignore
const appointmentColumns = [
  'id', 'doctor_id', 'visit_type_id', 'patient_id', 'starts_at', 'ends_at', 'busy_until', 'status',
  'mode', 'price', 'reason', 'cancel_reason', 'seeded', 'created_at', 'updated_at',
]

const appointmentRows = ({ doctor, panel, agenda }: Entry): Value[][] =>
  agenda.appointments.map((appointment, index) => [
    appointment.id,
    doctor.id,
    appointment.visitType.id,
    panel[index % panel.length]?.id ?? null,
    new Date(appointment.startsAt),
    new Date(appointment.endsAt),
    new Date(appointment.busyUntil),
    appointment.status,
    appointment.visitType.mode,
    appointment.visitType.price,
    appointment.reason,
    appointment.cancelReason,
    true,
    new Date(appointment.createdAt),
    new Date(appointment.createdAt),
  ])
