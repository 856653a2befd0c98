import type { APIRoute } from 'astro'
import { languages } from '#vocabulary/languages'
import { pathsIn } from '../lib/paths.ts'
import { tellCrawler } from '../seo/crawler-answer.ts'

/** Everything may be read but what is personal, and what is for programs. */
export const GET: APIRoute = ({ request, locals: { origin } }) => {
  const personal = languages.flatMap((language) => {
    const paths = pathsIn(language)
    return [paths.booked(''), paths.manage()]
  })
  const closed = ['/api/', ...personal].map((path) => `Disallow: ${path}`)
  const text = ['User-agent: *', ...closed, 'Allow: /', '', `Sitemap: ${origin}/sitemap.xml`, '']
  return tellCrawler(request, origin, () =>
    Promise.resolve({ type: 'text/plain', text: [text.join('\n')], follows: text }),
  )
}
