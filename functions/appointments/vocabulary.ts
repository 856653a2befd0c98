/** The life of an appointment. */
export const appointmentStatuses = [
  'held',
  'confirmed',
  'arrived',
  'completed',
  'cancelled',
  'no_show',
] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]

/** Limits of what a patient may type. */
export const MAX_NAME_LENGTH = 80
export const MAX_EMAIL_LENGTH = 254
export const MAX_PHONE_LENGTH = 30
export const MAX_REASON_LENGTH = 500

/** How long a time is kept for somebody who is still typing. */
export const HOLD_MINUTES = 5

/** How many times may be held from one address (of IPv6: one /64 network) at once. */
export const MAX_HOLDS_PER_ADDRESS = 5

/** A manage link works until a day after the visit. */
export const MANAGE_LINK_HOURS_AFTER_VISIT = 24
