import type { APIRoute } from 'astro'
import { DEFAULT_LANGUAGE } from '#vocabulary/languages'
import { citiesWith, specialtiesIn } from '../../doctors/offers.ts'
import { api } from '../../lib/api.ts'
import { pathsIn } from '../../lib/paths.ts'
import { tellCrawler } from '../../seo/crawler-answer.ts'
import { sitemapPart } from '../../seo/sitemap.ts'

/** The specialties and cities that have doctors, and both together. */
export const GET: APIRoute = ({ request, locals: { origin } }) =>
  tellCrawler(request, origin, async () => {
    const offers = await api.listOffers()
    const { find } = pathsIn(DEFAULT_LANGUAGE)
    const paths = [
      find(),
      ...citiesWith(offers).map(({ slug }) => find(slug)),
      ...specialtiesIn(offers).flatMap((specialty) => [
        find(specialty.slug),
        ...citiesWith(offers, specialty).map(({ slug }) => find(specialty.slug, slug)),
      ]),
    ]
    return { type: 'application/xml', text: sitemapPart(origin, paths), follows: paths }
  })
