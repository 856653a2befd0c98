import type { Context } from 'hono'
import { MAX_BODY_BYTES } from '#vocabulary/api'
import { clientAddress, wayOf } from './client-address.ts'
import type { Deps } from './deps.ts'
import type { Input, Route } from './route.ts'
import { Problem, invalidField } from './problem.ts'
import { validate } from './validate.ts'

/** Reads and checks everything that a route takes; throws a problem that names what is wrong. */
export async function readInput(
  c: Context,
  { spec }: Route,
  { bearer, deps }: { bearer: string | undefined; deps: Pick<Deps, 'trustedProxyHops'> },
): Promise<Input<undefined, undefined, undefined>> {
  const url = new URL(c.req.url)
  const params = spec.params ? validate(spec.params, c.req.param()) : undefined
  return {
    params: params as undefined,
    query: (spec.query
      ? validate(spec.query, readQuery(url.searchParams))
      : undefined) as undefined,
    body: (spec.body ? validate(spec.body, await readJson(c)) : undefined) as undefined,
    idempotencyKey: spec.idempotent ? readIdempotencyKey(c) : undefined,
    bearer,
    clientAddress: () => clientAddress(wayOf(c, deps.trustedProxyHops)),
    url,
  }
}

/** A parameter that comes twice is two opinions; guessing which one counts helps nobody. */
function readQuery(search: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of search) {
    if (name in query) throw invalidField(name.slice(0, 100), 'must be given once', 'repeated')
    query[name] = value
  }
  return { ...query }
}

async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new Problem('request.unsupported_media_type', {
      detail: 'Send the body as JSON, with Content-Type: application/json.',
    })
  }
  const bytes = await c.req.arrayBuffer().catch((cause: unknown) => {
    throw new Problem('request.invalid', { detail: 'The body broke off.', cause })
  })
  if (bytes.byteLength > MAX_BODY_BYTES) throw new Problem('request.too_large')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new Problem('request.invalid', { detail: 'The body is not valid JSON in UTF-8.' })
  }
}

function readIdempotencyKey(c: Context): string | undefined {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidField('Idempotency-Key', 'must be 1 to 255 visible ASCII characters')
  }
  return key
}
