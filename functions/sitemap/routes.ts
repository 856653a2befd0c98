import * as z from 'zod/mini'
import type { Deps } from '#api/deps'
import { type Route, route } from '#api/route'
import { Id } from '#contract/api'
import { Offer, SitemapDoctor, SitemapPart } from '#contract/sitemap'
import { listOffers } from './list-offers.ts'
import { listSitemapDoctors } from './list-sitemap-doctors.ts'
import { listSitemapParts } from './list-sitemap-parts.ts'
import { SITEMAP_PART_SIZE } from './vocabulary.ts'

/** What crawlers and landing pages need may be an hour old. */
const HOURLY = 'public, max-age=0, s-maxage=3600, stale-while-revalidate=86400'

/** Come before the routes of doctors: `/doctors/offers` is nobody's id. */
export function sitemapRoutes(deps: Deps): Route[] {
  return [
    route(
      {
        operationId: 'listOffers',
        method: 'get',
        path: '/doctors/offers',
        tag: 'doctors',
        summary: 'In which specialties and cities there are doctors, and how many.',
        policy: 'public',
        query: z.strictObject({}),
        cache: HOURLY,
        success: { status: 200, description: 'One for each pair', schema: z.array(Offer) },
        refusals: [],
      },
      async () => ({ body: await listOffers(deps) }),
    ),
    route(
      {
        operationId: 'listSitemapParts',
        method: 'get',
        path: '/sitemap/parts',
        tag: 'sitemap',
        summary: 'Where each part of the list of all doctors begins.',
        policy: 'public',
        query: z.strictObject({}),
        cache: HOURLY,
        success: { status: 200, description: 'The parts in order', schema: z.array(SitemapPart) },
        refusals: [],
      },
      async () => ({ body: await listSitemapParts(deps) }),
    ),
    route(
      {
        operationId: 'listSitemapDoctors',
        method: 'get',
        path: '/sitemap/parts/{first}',
        tag: 'sitemap',
        summary: 'The doctors of one part, from its first on.',
        policy: 'public',
        params: z.object({ first: Id }),
        query: z.strictObject({}),
        cache: HOURLY,
        success: {
          status: 200,
          description: `${SITEMAP_PART_SIZE} at most, in order`,
          schema: z.array(SitemapDoctor),
        },
        refusals: [],
      },
      async ({ params }) => ({ body: await listSitemapDoctors(deps, params.first) }),
    ),
  ]
}
