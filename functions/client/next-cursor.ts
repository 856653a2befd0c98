/** The cursor in the `Link: <…?cursor=…>; rel="next"` of a list, if there is more. */
export function nextCursor(linkHeader: string | null): string | undefined {
  for (const [, target = '', parameters = ''] of (linkHeader ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel="?next"?/i.test(parameters)) continue
    return new URL(target, 'http://any').searchParams.get('cursor') ?? undefined
  }
  return undefined
}
