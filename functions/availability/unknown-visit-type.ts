import { Problem } from '#api/problem'

/** The visit type that was asked for is no active one of this doctor. */
export function unknownVisitType(): Problem {
  const message = 'is not a visit that this doctor offers'
  return new Problem('visit_type.not_found', {
    errors: [{ field: 'visit_type_id', code: 'unknown', message }],
  })
}
