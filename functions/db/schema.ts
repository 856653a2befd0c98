import type { ColumnType, Generated, Kysely, Selectable, Transaction } from 'kysely'
import type { AppointmentStatus } from '#vocabulary/appointments'
import type { VisitMode } from '#vocabulary/availability'

/** Every table, in one screen. Rows and the wire are snake_case; TypeScript names are camelCase. */
export interface Database {
  doctors: DoctorsTable
  doctor_names: { name: string }
  visit_types: VisitTypesTable
  weekly_hours: { doctor_id: string; weekday: number; opens: number; closes: number }
  time_off: TimeOffTable
  patients: PatientsTable
  appointments: AppointmentsTable
  appointment_events: AppointmentEventsTable
  idempotency_keys: IdempotencyKeysTable
  manage_tokens: ManageTokensTable
  notifications: NotificationsTable
}

type Instant = ColumnType<Date, Date | string, Date | string>
type CreatedAt = ColumnType<Date, Date | string | undefined, never>

export interface DoctorsTable {
  id: Generated<string>
  first_name: string
  last_name: string
  specialty: string
  city: string
  state: string
  address: string
  time_zone: string
  languages: string[]
  consultation_price: number
  profile_image_url: string | null
  rating: Generated<number>
  rating_count: Generated<number>
  years_experience: number
  bio: Generated<string>
  active: Generated<boolean>
  seeded: Generated<boolean>
  slot_minutes: Generated<number>
  min_notice_minutes: Generated<number>
  horizon_days: Generated<number>
  created_at: CreatedAt
  updated_at: Generated<Date>
  first_name_key: ColumnType<string, never, never>
  last_name_key: ColumnType<string, never, never>
  available_days: Generated<string[]>
  next_visit_type_id: string | null
  next_visit_minutes: number | null
  next_starts: Generated<Date[]>
  next_free_at: Generated<Date>
  openings_stale_at: Generated<Date>
  offers_video: Generated<boolean>
  search_marks: ColumnType<string, never, never>
  next_day_starts_at: ColumnType<Date, never, never>
}

export interface VisitTypesTable {
  id: Generated<string>
  doctor_id: string
  position: number
  name: string
  minutes: number
  buffer_minutes: Generated<number>
  price: number
  mode: VisitMode
  active: Generated<boolean>
}

export interface TimeOffTable {
  id: Generated<string>
  doctor_id: string
  starts_at: Instant
  ends_at: Instant
  reason: Generated<string>
}

export interface PatientsTable {
  id: Generated<string>
  first_name: string
  last_name: string
  email: string
  email_verified_at: Date | null
  phone: string | null
  language: Generated<string>
  time_zone: string | null
  seeded: Generated<boolean>
  created_at: CreatedAt
}

export interface AppointmentsTable {
  id: Generated<string>
  doctor_id: string
  visit_type_id: string
  patient_id: string | null
  starts_at: Instant
  ends_at: Instant
  busy_until: Instant
  status: AppointmentStatus
  version: Generated<number>
  mode: VisitMode
  price: number
  reason: string | null
  cancel_reason: string | null
  hold_expires_at: Date | null
  hold_token_hash: Buffer | null
  hold_address_hash: Buffer | null
  seeded: Generated<boolean>
  created_at: CreatedAt
  updated_at: Generated<Date>
}

export interface AppointmentEventsTable {
  id: Generated<number>
  appointment_id: string
  at: CreatedAt
  status: AppointmentStatus
  version: number
  starts_at: Date
}

export interface IdempotencyKeysTable {
  scope: string
  key_hash: Buffer
  request_hash: Buffer
  body: Buffer | null
  created_at: ColumnType<Date, Date, Date>
}

export interface ManageTokensTable {
  token_hash: Buffer
  appointment_id: string
  expires_at: Instant
  created_at: CreatedAt
}

export interface NotificationsTable {
  id: Generated<string>
  kind: 'appointment.confirmed'
  appointment_id: string
  dedupe_key: string
  state: Generated<'pending' | 'sent' | 'dropped'>
  due_at: Generated<Date>
  sent_at: Date | null
  created_at: CreatedAt
}

/** A connection or an open transaction: query functions take either. */
export type Db = Kysely<Database> | Transaction<Database>
export type DoctorRow = Selectable<DoctorsTable>
export type AppointmentRow = Selectable<AppointmentsTable>
