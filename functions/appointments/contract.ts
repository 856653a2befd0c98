import * as z from 'zod/mini'
import { Id, Instant, PersonName, TypedParagraphs } from '#contract/api'
import { visitModes } from '#vocabulary/availability'
import {
  appointmentStatuses,
  MAX_EMAIL_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PHONE_LENGTH,
  MAX_REASON_LENGTH,
} from './vocabulary.ts'

const TimeZone = z
  .string()
  .check(
    z.maxLength(64),
    z.refine(isTimeZone, { error: 'must be a time zone such as America/Chicago' }),
  )

/** Who comes. A guest needs no account. */
export const Patient = z.strictObject({
  first_name: PersonName(MAX_NAME_LENGTH),
  last_name: PersonName(MAX_NAME_LENGTH),
  email: z.string().check(z.trim(), z.maxLength(MAX_EMAIL_LENGTH), z.email()),
  phone: z.optional(
    z
      .string()
      .check(
        z.trim(),
        z.maxLength(MAX_PHONE_LENGTH),
        z.regex(/^\+?[\s().-]*(\d[\s().-]*){5,}$/, 'must be a telephone number'),
      ),
  ),
})
export type Patient = z.infer<typeof Patient>

const HoldToken = z.string().check(z.regex(/^[\w-]{43}$/, 'must be a hold token'))

/** A time to keep while somebody types. `replaces` is the token of an earlier hold, given back. */
export const HoldSlot = z.strictObject({
  doctor_id: Id,
  visit_type_id: Id,
  starts_at: Instant,
  replaces: z.optional(HoldToken),
})
export type HoldSlot = z.infer<typeof HoldSlot>

/** A time that is held. */
export const Hold = z.object({
  id: Id,
  doctor_id: Id,
  visit_type_id: Id,
  starts_at: Instant,
  ends_at: Instant,
  status: z.literal('held'),
  hold_expires_at: Instant,
})
export type Hold = z.infer<typeof Hold>

/** The answer to holding. `hold_token` is shown this once; only its hash is kept. */
export const HeldSlot = z.extend(Hold, { hold_token: z.string() })
export type HeldSlot = z.infer<typeof HeldSlot>

/** The end is not asked for: it follows from the visit type. */
export const BookAppointment = z.strictObject({
  doctor_id: Id,
  visit_type_id: Id,
  starts_at: Instant,
  patient: Patient,
  reason: z.optional(TypedParagraphs(MAX_REASON_LENGTH)),
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language such as en or en-US')),
  ),
  time_zone: z.optional(TimeZone),
  hold_token: z.optional(HoldToken),
})
export type BookAppointment = z.infer<typeof BookAppointment>

/** The answer to a booking. `manage_token` is shown this once; only its hash is kept. */
export const BookedAppointment = z.object({
  id: Id,
  doctor_id: Id,
  visit_type_id: Id,
  starts_at: Instant,
  ends_at: Instant,
  status: z.enum(appointmentStatuses),
  version: z.int(),
  patient: z.object({
    first_name: z.string(),
    last_name: z.string(),
    email: z.string(),
    phone: z.optional(z.string()),
  }),
  manage_token: z.string(),
  manage_url: z.string(),
  calendar_url: z.string(),
})
export type BookedAppointment = z.infer<typeof BookedAppointment>

/** What the holder of a manage link sees: enough to come, nothing that says who is ill with what. */
export const ManagedAppointment = z.object({
  id: Id,
  status: z.enum(appointmentStatuses),
  version: z.int(),
  starts_at: Instant,
  ends_at: Instant,
  time_zone: z.string(),
  visit_type: z.object({ id: Id, name: z.string(), mode: z.enum(visitModes) }),
  price: z.number(),
  doctor: z.object({
    id: Id,
    first_name: z.string(),
    last_name: z.string(),
    specialty: z.string(),
    address: z.string(),
    city: z.string(),
    state: z.string(),
  }),
  updated_at: Instant,
  calendar_url: z.string(),
})
export type ManagedAppointment = z.infer<typeof ManagedAppointment>

/** A named zone; an offset such as +05:00 says nothing about summer, and reads differently elsewhere. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
