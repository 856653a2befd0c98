/** Where the API lives. */
export const API_PREFIX = '/api/v1'

/** The largest request body that is read. */
export const MAX_BODY_BYTES = 64 * 1024

/** What a service may be let in for; one scope a token. */
export const scopes = ['doctors'] as const
export type Scope = (typeof scopes)[number]

/** Every way a request can be refused. The code is public; the status follows from it. */
export const statusByCode = {
  'request.invalid': 400,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'actor.unknown': 401,
  'actor.forbidden': 403,
  'route.not_found': 404,
  'route.method_not_allowed': 405,
  'doctor.not_found': 404,
  'visit_type.not_found': 422,
  'appointment.not_found': 404,
  'appointment.not_offered': 422,
  'appointment.slot_taken': 409,
  'appointment.too_many_holds': 429,
  'hold.not_found': 404,
  'idempotency.key_reused': 422,
  'service.unavailable': 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof statusByCode
export const problemCodes = Object.keys(statusByCode) as ProblemCode[]

/** The sentence that names each problem; what is special to a request goes into `detail`. */
export const titleByCode: Readonly<Record<ProblemCode, string>> = {
  'request.invalid': 'The request is not valid',
  'request.too_large': 'The request is too large',
  'request.unsupported_media_type': 'The body must be JSON',
  'actor.unknown': 'Sign in first',
  'actor.forbidden': 'This is not allowed',
  'route.not_found': 'There is nothing here',
  'route.method_not_allowed': 'This address does not know the method',
  'doctor.not_found': 'There is no such doctor',
  'visit_type.not_found': 'The doctor does not offer this visit',
  'appointment.not_found': 'There is no such appointment',
  'appointment.not_offered': 'The doctor does not offer this time',
  'appointment.slot_taken': 'Somebody was faster',
  'appointment.too_many_holds': 'Too many times are held from here',
  'hold.not_found': 'No time is held any more',
  'idempotency.key_reused': 'This key was used for another request',
  'service.unavailable': 'Not available at the moment',
  internal: 'Something went wrong on our side',
}
