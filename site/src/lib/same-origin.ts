const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a page of ours sent this request. Browsers say so themselves in `Sec-Fetch-Site` on
 * https and on loopback, whatever proxies stand in between; else the origin must be this host.
 */
export function isSameOrigin(request: Request): boolean {
  if (SAFE_METHODS.includes(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === hostOf(request)
}

/** Behind a proxy only the browser knows whether it came by https; it says so with all it sends. */
export function isFromHttps(request: Request): boolean {
  return request.headers.get('origin')?.startsWith('https:') ?? false
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}
