import { inject } from 'vitest'

/** What the head of a page tells machines. */
export interface Head {
  readonly status: number
  readonly language: string | undefined
  readonly title: string | undefined
  readonly canonical: string | undefined
  /** Address by language. */
  readonly alternates: Readonly<Record<string, string>>
  readonly meta: Readonly<Record<string, string>>
  readonly things: readonly Record<string, unknown>[]
  readonly html: string
}

/** Reads the head of a page as a search engine does: without a browser. */
export async function headOf(path: string, siteUrl = inject('siteUrl')): Promise<Head> {
  const answer = await fetch(siteUrl + path)
  const html = await answer.text()
  const tags = [...html.matchAll(/<(meta|link)\s([^>]*)>/g)].map(([, , text = '']) =>
    attributesOf(text),
  )
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  const link = (rel: string) => tags.filter((tag) => tag['rel'] === rel)
  return {
    status: answer.status,
    language: /<html lang="([^"]+)"/.exec(html)?.[1],
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
    canonical: link('canonical')[0]?.['href'],
    alternates: Object.fromEntries(
      link('alternate').map(({ hreflang = '', href = '' }) => [hreflang, href]),
    ),
    meta: Object.fromEntries(
      tags.flatMap(({ name, property, content = '' }) =>
        name || property ? [[name ?? property ?? '', content]] : [],
      ),
    ),
    things: data ? (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'] : [],
    html,
  }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
    ]),
  )
}
