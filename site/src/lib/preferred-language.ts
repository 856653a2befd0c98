import { isLanguage, type Language } from '#vocabulary/languages'

/** The one of our languages that a browser asks for first, if it asks for any (RFC 9110 §12.5.4). */
export function preferredLanguage(acceptLanguage: string | null): Language | undefined {
  return (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2)
      return { language: tag.split('-', 1)[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLanguage)
}
