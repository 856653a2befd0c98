import * as z from 'zod/mini'
import { Id, Instant, PersonName, Slot, TypedParagraphs, TypedText } from '#contract/api'
import { VisitType } from '#contract/availability'
import { visitModes, weekdays } from '#vocabulary/availability'
import { cities, stateNames } from '#vocabulary/places'
import { english as specialties } from '#vocabulary/specialties/en'
import { slugOf } from '#vocabulary/typed-text'
import {
  availabilityWindows,
  languageNames,
  MAX_PAGE_SIZE,
  MAX_SEARCH_LENGTH,
  sortOrders,
} from './vocabulary.ts'

/** A doctor as everybody may see one. Times carry the doctor's own offset. */
export const Doctor = z.object({
  id: Id,
  first_name: z.string(),
  last_name: z.string(),
  specialty: z.string(),
  city: z.string(),
  state: z.string(),
  address: z.string(),
  time_zone: z.string(),
  languages: z.array(z.string()),
  consultation_price: z.number(),
  profile_image_url: z.nullable(z.string()),
  rating: z.number(),
  rating_count: z.int(),
  years_experience: z.int(),
  bio: z.string(),
  available_days: z.array(z.enum(weekdays)),
  created_at: Instant,
})
export type Doctor = z.infer<typeof Doctor>

/** A result of a search: the doctor and the next free times, three at most. */
export const DoctorWithNextSlots = z.extend(Doctor, { next_slots: z.array(Slot) })
export type DoctorWithNextSlots = z.infer<typeof DoctorWithNextSlots>

/** A doctor's page: the doctor and what one can come for. */
export const DoctorWithVisitTypes = z.extend(Doctor, { visit_types: z.array(VisitType) })
export type DoctorWithVisitTypes = z.infer<typeof DoctorWithVisitTypes>

/** One of the names, or its slug, in any case, read as the name that the wire carries. */
const nameOf = (names: readonly string[], what: string) =>
  z.pipe(
    z
      .string()
      .check(
        z.trim(),
        z.toLowerCase(),
        z.describe(`In any case, the name or slug of a ${what}: ${names.join(', ')}`),
      ),
    z.transform((text, context) => {
      const found = names.find((name) => slugOf(name) === text || name.toLowerCase() === text)
      if (!found)
        context.issues.push({ code: 'custom', message: `must be a known ${what}`, input: text })
      return found ?? ''
    }),
  )
const SpecialtyName = nameOf(Object.keys(specialties), 'specialty')
const CityName = nameOf(
  cities.map(({ name }) => name),
  'city',
)

const States = z.pipe(
  z
    .string()
    .check(
      z.trim(),
      z.toUpperCase(),
      z.describe(`Two letters: ${Object.keys(stateNames).join(', ')}`),
    ),
  z.enum(Object.keys(stateNames) as [string, ...string[]]),
)
const Languages = z.enum(Object.keys(languageNames) as [string, ...string[]])
const whole = (least: number, most: number) =>
  z.pipe(
    z
      .string()
      .check(
        z.regex(/^\d{1,9}$/, 'must be a whole number'),
        z.describe(`A whole number from ${least} to ${most}`),
      ),
    z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most))),
  )

/** What the text of a search was taken to mean; the header `Search-Understood` says it. */
export interface Understood {
  /** Slugs; several: any of them. */
  readonly specialties: readonly string[]
  readonly cities: readonly string[]
  /** The code of a language that the text asks for. */
  readonly language?: string
  /** The words that were taken as names, as typed. */
  readonly names: readonly string[]
  /** Whether a typing mistake was forgiven. */
  readonly isCorrected: boolean
}

/** What a search may ask. All filters narrow; `cursor` comes from the `Link` of the page before. */
export const DoctorsQuery = z.strictObject({
  specialty: z.optional(SpecialtyName),
  city: z.optional(CityName),
  state: z.optional(States),
  language: z.optional(Languages),
  mode: z.optional(
    z
      .enum(['video'])
      .check(
        z.describe('Only doctors whom one can meet by video; `next_slots` are of such visits'),
      ),
  ),
  max_price: z.optional(whole(0, 100_000)),
  q: z.optional(
    TypedText(MAX_SEARCH_LENGTH).check(
      z.describe(
        'Names, specialties, complaints and places, in any order; typing errors are forgiven',
      ),
    ),
  ),
  available_within: z.optional(
    z.pipe(
      z
        .enum(availabilityWindows.map(String) as ['0', '3', '7'])
        .check(
          z.describe(
            'Free today (0) or by the end of the third or seventh day from today, in the doctor’s zone',
          ),
        ),
      z.transform(Number),
    ),
  ),
  sort: z.optional(z.enum(sortOrders)),
  limit: z.optional(whole(1, MAX_PAGE_SIZE)),
  cursor: z.optional(
    z.string().check(z.maxLength(200), z.describe('From the `Link` header of the page before')),
  ),
})
export type DoctorsQuery = z.infer<typeof DoctorsQuery>

const price = z.number().check(z.minimum(0), z.maximum(100_000), z.multipleOf(0.01))
const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440))

/** What an administrator enters about a new doctor; the time zone follows from the city. */
export const NewDoctor = z.strictObject({
  first_name: PersonName(80),
  last_name: PersonName(80),
  specialty: SpecialtyName,
  city: CityName,
  address: TypedText(200),
  languages: z.array(Languages).check(z.minLength(1), z.maxLength(10)),
  consultation_price: price,
  years_experience: z.int().check(z.minimum(0), z.maximum(80)),
  bio: z.optional(TypedParagraphs(2_000)),
  slot_minutes: z.optional(z.int().check(z.minimum(5), z.maximum(240))),
  min_notice_minutes: z.optional(z.int().check(z.minimum(0), z.maximum(43_200))),
  horizon_days: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  visit_types: z
    .array(
      z.strictObject({
        name: TypedText(80),
        minutes: z.int().check(z.minimum(5), z.maximum(480)),
        buffer_minutes: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
        price,
        mode: z.enum(visitModes),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  weekly_hours: z
    .array(
      z.strictObject({ weekday: z.enum(weekdays), opens: minuteOfDay, closes: minuteOfDay }).check(
        z.refine(({ opens, closes }) => opens < closes, {
          error: 'must be after "opens"',
          path: ['closes'],
        }),
      ),
    )
    .check(z.maxLength(50)),
})
export type NewDoctor = z.infer<typeof NewDoctor>
