import type { FieldError, ProblemDocument, Slot } from '#contract/api'
import { type ProblemCode, statusByCode, titleByCode } from '#vocabulary/api'

export interface ProblemDetails {
  /** A sentence about this very request, shown to the caller. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly nextSlots?: readonly Slot[]
  /** When it makes sense to ask again; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number
  /** The cause, for the log only. */
  readonly cause?: unknown
}

/** A request that is refused, in the words of the closed table of codes. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: (typeof statusByCode)[ProblemCode]
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? titleByCode[code], { cause: details.cause })
    this.name = 'Problem'
    this.code = code
    this.status = statusByCode[code]
    this.details = details
  }

  /** As RFC 9457 wants it on the wire. */
  toDocument(requestId: string): ProblemDocument {
    const { detail, errors, nextSlots } = this.details
    return {
      type: `urn:doktolib:problem:${this.code}`,
      title: titleByCode[this.code],
      status: this.status,
      code: this.code,
      ...(detail ? { detail } : {}),
      request_id: requestId,
      ...(errors ? { errors: [...errors] } : {}),
      ...(nextSlots ? { next_slots: [...nextSlots] } : {}),
    }
  }
}

/** A request with one wrong field, refused before anything was done. */
export function invalidField(field: string, message: string, code = 'invalid'): Problem {
  return new Problem('request.invalid', { errors: [{ field, code, message }] })
}
