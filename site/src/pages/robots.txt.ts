import type { APIRoute } from 'astro'
import { languages } from '#vocabulary/languages'
import { pathsIn } from '../lib/paths.ts'
import { tellCrawler } from '../seo/crawler-answer.ts'

/**
 * Everything may be read but what is for programs, what only opens links of mails, and free times:
 * a page with a chosen one holds it. A booked visit is not there for whoever has not booked it.
 */
export const GET: APIRoute = ({ request, locals: { origin } }) => {
  const personal = languages.map((language) => pathsIn(language).manage())
  const closed = ['/api/', ...personal, '/*?at=', '/*&at='].map((path) => `Disallow: ${path}`)
  const text = ['User-agent: *', ...closed, 'Allow: /', '', `Sitemap: ${origin}/sitemap.xml`, '']
  return tellCrawler(request, origin, () =>
    Promise.resolve({ type: 'text/plain', text: [text.join('\n')], follows: text }),
  )
}
