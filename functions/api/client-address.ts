import { isIP, isIPv4 } from 'node:net'
import type { Context } from 'hono'

/** What is known about the way that a request took. */
export interface RequestWay {
  /** `X-Forwarded-For` as it came: each proxy appends whom it heard, a caller may write anything. */
  readonly forwardedFor: string | undefined
  /** Who spoke to this process, or on Lambda to API Gateway. */
  readonly peer: string | undefined
  /** API Gateway has already appended the peer to `X-Forwarded-For`; a socket has not. */
  readonly isPeerForwarded: boolean
  /** How many proxies of ours stand in front; each of them appends one entry. */
  readonly trustedProxyHops: number
}

/**
 * The address that a request came from, as one client is counted: an IPv4 address, or the /64
 * network of an IPv6 address, since one subscriber has at least that many addresses.
 *
 * Of all that the header says, only what our own proxies wrote is true, and each of them wrote one
 * entry at its end: with one proxy the last entry, with two the last but one. Whatever stands to
 * the left of that, the caller has written. With no proxy it is the peer, and the header counts
 * for nothing. Where there are fewer entries than there should be proxies, the request came past
 * some of them, and the outermost one is taken.
 *
 * This holds only if nobody can reach the API otherwise than through these proxies; where they can
 * (a port that is open to the world), `TRUSTED_PROXY_HOPS` must be 0.
 */
export function clientAddress(way: RequestWay): string {
  const peer = addressIn(way.peer ?? '')
  const chain = way.forwardedFor?.split(',').map(addressIn) ?? []
  if (!way.isPeerForwarded || chain.at(-1) !== peer) chain.push(peer)
  const trusted = chain[Math.max(0, chain.length - 1 - way.trustedProxyHops)]
  return countedAs(trusted ?? peer ?? 'unknown')
}

/** Reads the way from the request: Node's server and Lambda's adapter put the peer into `env`. */
export function wayOf({ env, req }: Context, trustedProxyHops: number): RequestWay {
  const { incoming, requestContext } = (env ?? {}) as DoorBindings
  const sourceIp = requestContext?.http?.sourceIp
  return {
    forwardedFor: req.header('X-Forwarded-For'),
    peer: sourceIp ?? incoming?.socket.remoteAddress,
    isPeerForwarded: sourceIp !== undefined,
    trustedProxyHops,
  }
}

interface DoorBindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } }
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } }
}

/** The address in an entry, which some proxies write with a port and some with a zone. */
function addressIn(entry: string): string | undefined {
  const text = entry.trim().toLowerCase()
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.replace(/%.*$/, '')
  if (!isIP(address)) return undefined
  return isIPv4(address) ? address : (mapped(groupsOf(address)) ?? address)
}

function countedAs(address: string): string {
  return isIP(address) === 6 ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address
}

/** The IPv4 address in `::ffff:a.b.c.d`, which is how a socket for both kinds shows one. */
function mapped(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
}

/** The eight groups of an IPv6 address, however it was abbreviated. */
function groupsOf(address: string): string[] {
  // As the URL standard writes hosts: lower case, no leading zeros, no dots, one `::` at most.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = [], tail = []] = canonical
    .split('::')
    .map((half) => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail]
}
