import type { Understood } from '#contract/doctors'

/** What the `Search-Understood` of a search says, if there is one. */
export function readUnderstood(header: string | null): Understood | undefined {
  if (header === null) return undefined
  const said = new URLSearchParams(header)
  const language = said.get('language')
  return {
    specialties: said.getAll('specialty'),
    cities: said.getAll('city'),
    ...(language ? { language } : {}),
    names: said.getAll('name'),
    isCorrected: said.has('corrected'),
  }
}
