import type { Slot } from '#contract/api'
import type { DoctorWithVisitTypes } from '#contract/doctors'
import { inject } from 'vitest'

/** The address of a doctor's page, with a time chosen if there is one. */
export function doctorUrl({ id }: Pick<DoctorWithVisitTypes, 'id'>, slot?: Slot): string {
  const chosen = slot && new URLSearchParams({ visit: slot.visit_type_id, at: slot.starts_at })
  return `${inject('siteUrl')}/doctor/${id}${chosen ? `?${chosen.toString()}` : ''}`
}

/** The address of a doctor's page that shows the times of the day of this one. */
export const dayUrl = (doctor: Pick<DoctorWithVisitTypes, 'id'>, { starts_at }: Slot) =>
  `${doctorUrl(doctor)}?day=${starts_at.slice(0, 10)}`

/** The wall clock of the doctor, as a slot tells it: 14:30. */
export const clockOf = ({ starts_at }: Slot) => starts_at.slice(11, 16)
