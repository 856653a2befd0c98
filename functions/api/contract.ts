import * as z from 'zod/mini'
import { problemCodes } from './vocabulary.ts'

/** RFC 3339 with an offset, years 1970–2999: what Postgres and JavaScript both hold. */
export const Instant = z.iso
  .datetime({ offset: true })
  .check(
    z.refine(
      (text) => /^(19[7-9]|2\d\d)\d-/.test(text) && !Number.isNaN(Date.parse(text)),
      'must be a real time',
    ),
  )

/** A day, `YYYY-MM-DD`. */
export const Day = z.iso
  .date()
  .check(z.refine((text) => /^(19[7-9]|2\d\d)\d-/.test(text), 'must be a real day'))

export const Id = z.uuid()

/** The first three free times of a doctor, or the free times of a day: always the same shape. */
export const Slot = z.object({ starts_at: Instant, ends_at: Instant, visit_type_id: Id })
export type Slot = z.infer<typeof Slot>

/** One wrong field of a request. `field` is a path such as `patient.email`. */
export const FieldError = z.object({ field: z.string(), code: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457. `next_slots` comes with `appointment.slot_taken`. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.optional(z.string()),
  request_id: z.string(),
  errors: z.optional(z.array(FieldError)),
  next_slots: z.optional(z.array(Slot)),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>

/** Signs that nobody sees, or that turn the rest of a line around, and so hide what a text says. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

const typed = (maxLength: number, forbidden: RegExp) =>
  z.string().check(
    z.trim(),
    z.normalize('NFC'),
    z.minLength(1),
    z.maxLength(maxLength),
    z.refine((text) => text.isWellFormed() && !forbidden.test(text) && !UNSEEN.test(text), {
      error: 'must not contain control characters',
    }),
  )

/**
 * Text that a person typed: trimmed, in Unicode normal form, not empty, and without what Postgres
 * or a mail header cannot hold (control characters, lone surrogates).
 */
export const TypedText = (maxLength: number) => typed(maxLength, /\p{Cc}/u)

/** The same over several lines: line breaks and tabs are kept. */
export const TypedParagraphs = (maxLength: number) => typed(maxLength, /[^\P{Cc}\t\r\n]/u)

/**
 * A person's name. Names go into mails that we send to whatever address was typed, so they must not
 * be able to carry an address or a link: no `/ : @ < >`, and no letters right behind a full stop
 * but initials.
 */
export const PersonName = (maxLength: number) =>
  TypedText(maxLength).check(
    z.refine(
      (text) =>
        /\p{L}/u.test(text) && !/[^\p{L}\p{M}\p{N}\p{Zs}.,'’ʼ`´()‐–-]|\.\p{L}{2}/u.test(text),
      { error: 'must be a name: letters, spaces, apostrophes, hyphens, full stops' },
    ),
  )
