/** What may be suggested while somebody types. */
export const suggestionKinds = ['specialty', 'city', 'doctor'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export const MAX_SUGGESTIONS = 8
/** Doctors among them. */
export const MAX_SUGGESTED_DOCTORS = 4
/** From so many characters on, doctors are looked for. */
export const LEAST_NAME_LENGTH = 2

/** What may stand before a doctor's name. */
export const doctorTitles: ReadonlySet<string> = new Set(
  'dr dra prof doctor doctora docteur docteure doktor doktorin'.split(' '),
)
