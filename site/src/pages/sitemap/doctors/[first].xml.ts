import type { APIRoute } from 'astro'
import { DEFAULT_LANGUAGE } from '#vocabulary/languages'
import { api } from '../../../lib/api.ts'
import { isId } from '../../../lib/ids.ts'
import { pathsIn } from '../../../lib/paths.ts'
import { tellCrawler } from '../../../seo/crawler-answer.ts'
import { sitemapPart } from '../../../seo/sitemap.ts'

/** Some thousand doctors, from this one on. */
export const GET: APIRoute = ({ request, params: { first }, locals: { origin } }) =>
  tellCrawler(request, origin, async () => {
    if (!isId(first)) return undefined
    const doctors = await api.listSitemapDoctors(first)
    if (doctors.length === 0) return undefined
    const paths = doctors.map(({ id }) => pathsIn(DEFAULT_LANGUAGE).doctor(id))
    return { type: 'application/xml', text: sitemapPart(origin, paths), follows: paths }
  })
