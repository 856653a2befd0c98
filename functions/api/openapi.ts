import * as z from 'zod/mini'
import { ProblemDocument } from '#contract/api'
import { API_PREFIX, statusByCode, titleByCode, type ProblemCode } from '#vocabulary/api'
import type { Route } from './route.ts'

type Json = Record<string, unknown>
type Spec = Route['spec']

/** Refusals that every route may meet, besides its own. */
const COMMON: readonly ProblemCode[] = ['internal', 'service.unavailable']

/** The OpenAPI 3.1 document of exactly these routes, made from the schemas that they run on. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const { spec } of routes) {
    paths[API_PREFIX + spec.path] ??= {}
    Object.assign(paths[API_PREFIX + spec.path] ?? {}, { [spec.method]: operation(spec) })
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doktolib API',
      version,
      description:
        'Find a doctor, see the next free times, book. Times are RFC 3339, money is in US dollars.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemDocument, 'output') },
      securitySchemes: {
        manageToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `manage_token` of one appointment',
        },
        holdToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `hold_token` of one held time',
        },
        serviceToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Signed with the operator’s secret, five minutes at most, one scope',
        },
      },
    },
  }
}

function operation(spec: Spec): Json {
  const parameters = [
    ...parametersOf(spec.params, 'path'),
    ...parametersOf(spec.query, 'query'),
    ...(spec.idempotent ? [idempotencyKey] : []),
  ]
  return {
    operationId: spec.operationId,
    tags: [spec.tag],
    summary: spec.summary,
    security: securityOf(spec),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(spec.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(spec.body, 'input') } },
          },
        }
      : {}),
    responses: responsesOf(spec),
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes a retry safe: the same key and body get the same answer for 24 hours, another body 422.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
}

function securityOf({ policy }: Spec): Json[] {
  if (policy === 'public') return []
  if (typeof policy === 'object') return [{ serviceToken: [] }]
  return [policy === 'manage' ? { manageToken: [] } : { holdToken: [] }]
}

function parametersOf(shape: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!shape) return []
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }))
}

function responsesOf(spec: Spec): Json {
  const { success } = spec
  const responses: Record<string, Json> = {
    [success.status]: {
      description: success.description,
      headers: headersOf({ ...commonHeaders(spec), ...success.headers }),
      ...(success.status === 204 ? {} : { content: contentOf(success) }),
    },
  }
  if (spec.cache !== 'no-store')
    responses['304'] = { description: 'Not changed since the ETag that was sent' }
  for (const [status, codes] of refusalsOf(spec)) {
    responses[status] = {
      description: codes.map((code) => `\`${code}\`: ${titleByCode[code]}`).join('; '),
      headers: headersOf(refusalHeaders(status)),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }
  }
  if (spec.operationId === 'getHealth')
    responses['503'] = { ...responses['200'], description: 'Not ready' }
  return responses
}

function contentOf({ mediaType, schema = z.unknown() }: Spec['success']): Json {
  return mediaType
    ? { [mediaType]: { schema: { type: 'string' } } }
    : { 'application/json': { schema: schemaOf(schema, 'output') } }
}

const requestId = { 'X-Request-Id': 'Names the request in our log; send your own to follow it' }

function commonHeaders({ cache, idempotent }: Spec): Record<string, string> {
  return {
    ...requestId,
    ...(cache === 'no-store' ? {} : { ETag: 'To be sent back as `If-None-Match`' }),
    ...(idempotent
      ? { 'Idempotent-Replayed': 'Present when this is the answer to an earlier request' }
      : {}),
  }
}

function refusalHeaders(status: number): Record<string, string> {
  return {
    ...requestId,
    ...([429, 503].includes(status) ? { 'Retry-After': 'Seconds after which to try again' } : {}),
    ...(status === 401 ? { 'WWW-Authenticate': 'Which kind of token is wanted' } : {}),
  }
}

function refusalsOf(spec: Spec): Map<number, ProblemCode[]> {
  const codes = new Set<ProblemCode>([...spec.refusals, ...impliedBy(spec), ...COMMON])
  return Map.groupBy(codes, (code) => statusByCode[code])
}

/** What the router itself refuses before a route is asked. */
function impliedBy(spec: Spec): ProblemCode[] {
  const reads = spec.params ?? spec.query ?? spec.body ?? spec.idempotent
  return [
    ...(reads ? (['request.invalid'] as const) : []),
    ...(spec.method === 'get' ? [] : (['request.too_large'] as const)),
    ...(spec.body ? (['request.unsupported_media_type'] as const) : []),
    ...(spec.policy === 'public' ? [] : (['actor.unknown'] as const)),
    ...(typeof spec.policy === 'object' ? (['actor.forbidden'] as const) : []),
  ]
}

function headersOf(headers: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  )
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
