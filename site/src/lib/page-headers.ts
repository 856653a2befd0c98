const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of everything that leaves the site, a style or a refusal as well as a page. */
export const SERVER_HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

/**
 * The browser asks each time, and keeps the page for who goes back to it. An answer to a form that
 * holds what was typed says so too: going back to one that no cache may keep is an error in
 * Chromium, and what was typed is gone.
 */
export const GO_BACK_TO = 'private, no-cache'

/**
 * Headers of every page. `no-referrer` would make browsers send forms with `Origin: null`, so the
 * policy is `same-origin`, which tells other sites as little.
 */
export const PAGE_HEADERS = {
  ...SERVER_HEADERS,
  'content-security-policy': POLICY,
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
}
