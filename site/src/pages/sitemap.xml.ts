import type { APIRoute } from 'astro'
import { api } from '../lib/api.ts'
import { tellCrawler } from '../seo/crawler-answer.ts'
import { sitemapIndex } from '../seo/sitemap.ts'

/** Where the parts of the sitemap are. */
export const GET: APIRoute = ({ request, locals: { origin } }) =>
  tellCrawler(request, origin, async () => {
    const parts = await api.listSitemapParts()
    const paths = [
      '/sitemap/pages.xml',
      '/sitemap/places.xml',
      ...parts.map(({ first }) => `/sitemap/doctors/${first}.xml`),
    ]
    return { type: 'application/xml', text: [sitemapIndex(origin, paths)], follows: paths }
  })
