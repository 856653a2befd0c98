import * as z from 'zod/mini'
import { Id } from '#contract/api'

/** A part of all active doctors in the order of their ids, by the first of them. */
export const SitemapPart = z.object({ first: Id })
export type SitemapPart = z.infer<typeof SitemapPart>

export const SitemapDoctor = z.object({ id: Id })
export type SitemapDoctor = z.infer<typeof SitemapDoctor>

/** In which specialty and city there are doctors, and how many. */
export const Offer = z.object({ specialty: z.string(), city: z.string(), doctors: z.int() })
export type Offer = z.infer<typeof Offer>
