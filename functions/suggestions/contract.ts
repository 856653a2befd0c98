import * as z from 'zod/mini'
import { Id, TypedText } from '#contract/api'
import { MAX_SEARCH_LENGTH } from '#vocabulary/doctors'
import { languages } from '#vocabulary/languages'
import { type SuggestionKind, suggestionKinds } from './vocabulary.ts'

const kind = suggestionKinds.join('|')
const Kinds = z.pipe(
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^(${kind})(,(${kind})){0,${suggestionKinds.length - 1}}$`),
        `must be of ${kind}`,
      ),
      z.describe('Only these, with commas between; all if not said'),
    ),
  z.transform((text): SuggestionKind[] => text.split(',') as SuggestionKind[]),
)

/** What was typed so far, and in which language to answer. */
export const SuggestionsQuery = z.strictObject({
  q: TypedText(MAX_SEARCH_LENGTH).check(
    z.describe('The beginning of a specialty, a complaint, a city or a name'),
  ),
  language: z.optional(z.enum(languages)),
  kinds: z.optional(Kinds),
})
export type SuggestionsQuery = z.infer<typeof SuggestionsQuery>

const SuggestedSpecialty = z.object({
  kind: z.literal('specialty'),
  slug: z.string(),
  name: z.string(),
  practitioner: z.string(),
})
const SuggestedCity = z.object({
  kind: z.literal('city'),
  slug: z.string(),
  name: z.string(),
  state: z.string(),
})
const SuggestedDoctor = z.object({
  kind: z.literal('doctor'),
  id: Id,
  first_name: z.string(),
  last_name: z.string(),
  specialty: z.string(),
  city: z.string(),
})

/** A specialty, a city, or a doctor; specialties in the asked language. */
export const Suggestion = z.union([SuggestedSpecialty, SuggestedCity, SuggestedDoctor])
export type Suggestion = z.infer<typeof Suggestion>
export type SuggestedDoctor = z.infer<typeof SuggestedDoctor>
