import { cities, type City, specialties, type Specialty } from '#vocabulary/doctors'

/** The specialty that somebody means who types its name, its practitioner or a plain word for it. */
export function findSpecialty(text: string): Specialty | undefined {
  const wanted = plain(text)
  return specialties.find(({ slug, name, practitioner, synonyms }) =>
    [slug, name, practitioner, `${practitioner}s`, ...synonyms].some(
      (word) => plain(word) === wanted,
    ),
  )
}

/** The city that somebody means who types `Boise`, `boise, id` or `Boise ID`. */
export function findCity(text: string): City | undefined {
  const wanted = plain(text)
  return cities.find(({ slug, name, state }) =>
    [slug, name, `${name} ${state}`].some((word) => plain(word) === wanted),
  )
}

/** Without accents, case and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
