import type { Paths } from '../lib/paths.ts'
import type { Words } from '../words/words.ts'
import type { Thing } from './json-ld.ts'

/** The site as a whole, with the search that others may offer for it. */
export function webSite(origin: string, words: Words, paths: Paths): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    name: words.name,
    url: origin + paths.home(),
    description: words.description,
    inLanguage: words.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${origin}${paths.home()}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}
