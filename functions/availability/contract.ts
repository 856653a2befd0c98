import * as z from 'zod/mini'
import { Day, Id } from '#contract/api'
import { MAX_SLOT_DAYS, visitModes } from './vocabulary.ts'

/** What a patient can come for. Prices are US dollars. */
export const VisitType = z.object({
  id: Id,
  name: z.string(),
  minutes: z.int(),
  price: z.number(),
  mode: z.enum(visitModes),
})
export type VisitType = z.infer<typeof VisitType>

/** `from` and `to` are days in the doctor's zone, both included. */
export const SlotsQuery = z
  .strictObject({
    from: z.optional(Day),
    to: z.optional(Day),
    visit_type_id: z.optional(Id),
  })
  .check(
    z.refine(
      ({ from, to }) => !from || !to || (from <= to && daysBetween(from, to) < MAX_SLOT_DAYS),
      {
        error: `must be on or after "from" and at most ${MAX_SLOT_DAYS} days in all`,
        path: ['to'],
      },
    ),
  )
export type SlotsQuery = z.infer<typeof SlotsQuery>

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
