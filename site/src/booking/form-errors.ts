import { detailFields } from './details.ts'
import type { FormState } from './form-state.ts'

/** Every error of the form in the order of its fields, as the summary lists them. */
export function formErrors({ errors, other }: FormState): { field?: string; message: string }[] {
  const byField = detailFields.flatMap((field) => {
    const message = errors[field]
    return message ? [{ field, message }] : []
  })
  return other ? [{ message: other }, ...byField] : byField
}
