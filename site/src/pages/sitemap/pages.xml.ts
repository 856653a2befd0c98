import type { APIRoute } from 'astro'
import { DEFAULT_LANGUAGE } from '#vocabulary/languages'
import { pathsIn } from '../../lib/paths.ts'
import { tellCrawler } from '../../seo/crawler-answer.ts'
import { sitemapPart } from '../../seo/sitemap.ts'

/** The pages that are there whatever the database says. */
export const GET: APIRoute = ({ request, locals: { origin } }) => {
  const paths = pathsIn(DEFAULT_LANGUAGE)
  const all = [paths.home(), paths.about(), paths.privacy(), paths.accessibility()]
  return tellCrawler(request, origin, () =>
    Promise.resolve({ type: 'application/xml', text: sitemapPart(origin, all), follows: all }),
  )
}
