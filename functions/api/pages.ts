/** The `Link` header to the next page: the same question with another cursor (RFC 8288). */
export function nextPageLink(url: URL, cursor: string | undefined): Record<string, string> {
  if (!cursor) return {}
  const query = new URLSearchParams(url.searchParams)
  query.set('cursor', cursor)
  return { Link: `<${url.pathname}?${query}>; rel="next"` }
}
