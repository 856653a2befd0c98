import * as z from 'zod/mini'
import type { Deps } from '#api/deps'
import { type Route, route } from '#api/route'
import { Suggestion, SuggestionsQuery } from '#contract/suggestions'
import { MAX_SUGGESTIONS } from './vocabulary.ts'

/** The same beginnings are typed again and again; a new doctor may wait a minute to be suggested. */
const SHORT = 'public, max-age=60, s-maxage=60, stale-while-revalidate=300'

export function suggestionRoutes(deps: Deps): Route[] {
  return [
    route(
      {
        operationId: 'suggest',
        method: 'get',
        path: '/suggestions',
        tag: 'doctors',
        summary: 'Specialties, cities and doctors that somebody may be about to type, best first.',
        policy: 'public',
        query: SuggestionsQuery,
        cache: SHORT,
        success: {
          status: 200,
          description: `${MAX_SUGGESTIONS} at most`,
          schema: z.array(Suggestion),
        },
        refusals: [],
      },
      async ({ query }) => {
        // With it come the words of four languages, which no other route and no cold start needs.
        const { suggest } = await import('./suggest.ts')
        return { body: await suggest(deps, query) }
      },
    ),
  ]
}
