import * as z from 'zod/mini'
import type { Deps } from './deps.ts'
import { route, type Route } from './route.ts'

/** The API describes itself: for programs as OpenAPI, for people as one page. Loaded when asked. */
export function documentRoutes(routes: readonly Route[], { version }: Deps): Route[] {
  const all = [...routes]
  const documented = async () => {
    const { openApiDocument } = await import('./openapi.ts')
    return openApiDocument(all, version)
  }
  const own = [
    route(
      {
        operationId: 'getOpenApi',
        method: 'get',
        path: '/openapi.json',
        tag: 'documentation',
        summary: 'This API as an OpenAPI 3.1 document.',
        policy: 'public',
        cache: 'public, max-age=0, s-maxage=300',
        success: {
          status: 200,
          description: 'The document',
          schema: z.record(z.string(), z.unknown()),
        },
        refusals: [],
      },
      async () => ({ body: await documented() }),
    ),
    route(
      {
        operationId: 'getDocs',
        method: 'get',
        path: '/docs',
        tag: 'documentation',
        summary: 'This API as a page to read.',
        policy: 'public',
        cache: 'public, max-age=0, s-maxage=300',
        success: { status: 200, description: 'The page', mediaType: 'text/html; charset=utf-8' },
        refusals: [],
      },
      async () => {
        const { docsPage } = await import('./docs-page.ts')
        return docsPage(await documented())
      },
    ),
  ]
  all.push(...own)
  return own
}
