/** A host as a browser would send it; anything else in its place is somebody's text. */
const HOST = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i

export const isHost = (text: string) => HOST.test(text) && URL.canParse(`http://${text}`)

/**
 * The address under which the world knows this site: what the operator says, else what the browser
 * asked for. `X-Forwarded-Host` is believed from nobody, and of `X-Forwarded-Proto` only the two
 * words that it may be; a proxy that rewrites the host needs `FRONTEND_URL`.
 */
export function publicOrigin(request: Request, frontendUrl: string | undefined): string {
  if (frontendUrl) return new URL(frontendUrl).origin
  const { protocol, host: seen } = new URL(request.url)
  const host = request.headers.get('host') ?? ''
  const forwarded = request.headers.get('x-forwarded-proto')
  const scheme = forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol
  return `${scheme}//${isHost(host) ? host.toLowerCase() : seen}`
}
