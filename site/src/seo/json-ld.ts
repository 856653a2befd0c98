/** A thing as schema.org describes it. */
export interface Thing {
  readonly '@type': string
  readonly [property: string]: unknown
}

/** How HTML could end the script around the data, or a browser take it for something else. */
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * Data for the inside of a `<script type="application/ld+json">`. It reads as the same data, and
 * no text in it, such as a doctor's name, can be taken for HTML.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(graph).replaceAll(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? '')
}
