import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'

const modes = ['disable', 'require', 'verify-ca', 'verify-full'] as const
type SslMode = (typeof modes)[number]

/**
 * TLS to Postgres: always verified, host name included, unless it is switched off, which only a
 * loopback host or a Unix socket may do. `DB_SSL_MODE` wins over the URL's `sslmode`; neither means
 * `require`. `DB_SSL_CA_FILE` adds a CA bundle (RDS) to what Node trusts.
 */
export function sslFor(
  url: URL,
  env: Record<string, string | undefined>,
): false | ConnectionOptions {
  const wanted = env['DB_SSL_MODE'] || url.searchParams.get('sslmode') || 'require'
  if (!isSslMode(wanted)) {
    throw new Error(`DB_SSL_MODE is "${wanted}", but must be one of ${modes.join(', ')}.`)
  }
  if (wanted === 'disable') {
    if (!isLocal(url)) {
      throw new Error(
        `DB_SSL_MODE=disable is only for a loopback host or a socket, not ${url.hostname}.`,
      )
    }
    return false
  }
  const caFile = env['DB_SSL_CA_FILE']
  return { rejectUnauthorized: true, ...(caFile ? { ca: readFileSync(caFile, 'utf8') } : {}) }
}

function isSslMode(value: string): value is SslMode {
  return (modes as readonly string[]).includes(value)
}

function isLocal(url: URL): boolean {
  const host = (url.searchParams.get('host') ?? url.hostname).replace(/^\[|\]$/g, '')
  return (
    host === '' ||
    host.startsWith('/') ||
    host === 'localhost' ||
    host === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  )
}
