import { languages } from '#vocabulary/languages'
import { withLanguage } from '../lib/paths.ts'
import { alternates } from './addresses.ts'

/** So many of our addresses are told in one piece of the stream. */
const PATHS_IN_A_PIECE = 100

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of the parts of a sitemap (sitemaps.org): at most 50,000. */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const parts = paths.map((path) => `<sitemap><loc>${escape(origin + path)}</loc></sitemap>`)
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${parts.join('\n')}\n</sitemapindex>\n`
}

/**
 * A part of a sitemap, piece by piece: every page in every language, each with the others beside
 * it. A part may have 50,000 addresses and 50 MB, so it takes 12,500 paths at most.
 */
export function* sitemapPart(origin: string, paths: readonly string[]): Generator<string> {
  yield `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
  for (let at = 0; at < paths.length; at += PATHS_IN_A_PIECE)
    yield paths
      .slice(at, at + PATHS_IN_A_PIECE)
      .map((path) => entries(origin, path))
      .join('')
  yield '</urlset>\n'
}

function entries(origin: string, path: string): string {
  const links = alternates(origin, path)
    .map(
      ({ hreflang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escape(href)}"/>`,
    )
    .join('')
  return languages
    .map((one) => `<url><loc>${escape(origin + withLanguage(path, one))}</loc>${links}</url>\n`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
