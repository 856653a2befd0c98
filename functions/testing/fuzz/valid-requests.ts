import fc from 'fast-check'
import type { ApiDocument, Operation, Parameter } from '../conformance.ts'

type Schema = Record<string, unknown>

/** A request in parts, so that a part can be spoilt; `body` is JSON text. */
export interface Draft {
  readonly method: string
  readonly path: readonly string[]
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** What the document cannot know: things that are really there. */
export interface Facts {
  /** By the name of a field or parameter, for an operation or for all. */
  readonly values: Readonly<Record<string, fc.Arbitrary<unknown>>>
  /** Values of several fields that belong together, by operation. */
  readonly together: Readonly<Record<string, fc.Arbitrary<object>>>
  /** Headers that let the caller in, by security scheme. */
  readonly credentials: Readonly<Record<string, fc.Arbitrary<Record<string, string>>>>
  /** Headers that any request may have. */
  readonly headers: fc.Arbitrary<Record<string, string>>
  /** How much more often than others an operation is called. */
  readonly weights: Readonly<Record<string, number>>
}

type SecuredOperation = Operation & { readonly security?: readonly Record<string, unknown>[] }

/** Requests as the document says they should be, to all its operations. */
export function validRequest(document: ApiDocument, facts: Facts): fc.Arbitrary<Draft> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      weight: facts.weights[operation.operationId] ?? 1,
      arbitrary: requestTo(method, path, operation, facts),
    })),
  )
  return fc.oneof(...operations)
}

function requestTo(method: string, path: string, operation: SecuredOperation, facts: Facts) {
  const { parameters = [], security = [], requestBody, operationId } = operation
  const schema = requestBody?.content['application/json']?.schema
  const [scheme] = security.flatMap((one) => Object.keys(one))
  const body = schema ? valueOf(schema, facts) : fc.constant(undefined)
  return fc
    .record({
      path: parametersOf(parameters, 'path', facts),
      query: parametersOf(parameters, 'query', facts),
      header: parametersOf(parameters, 'header', facts),
      credentials: (scheme && facts.credentials[scheme]) || fc.constant({}),
      seen: fc.oneof(
        { weight: 9, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constant({ 'If-None-Match': '*' }) },
      ),
      common: facts.headers,
      body,
      together: facts.together[operationId] ?? fc.constant({}),
    })
    .map((drawn): Draft => ({
      method: method.toUpperCase(),
      path: path.split('/').map((part) => {
        const name = /^\{(.+)\}$/.exec(part)?.[1]
        return name ? encodeURIComponent(String(drawn.path[name])) : part
      }),
      query: Object.entries({ ...drawn.query, ...(schema ? {} : drawn.together) }).map(
        ([name, value]) => [encodeURIComponent(name), encodeURIComponent(String(value))],
      ),
      headers: {
        ...(schema ? { 'Content-Type': 'application/json' } : {}),
        ...(method === 'get' ? drawn.seen : {}),
        ...drawn.common,
        ...drawn.credentials,
        ...(drawn.header as Record<string, string>),
      },
      ...(schema ? { body: JSON.stringify({ ...(drawn.body as object), ...drawn.together }) } : {}),
    }))
}

function parametersOf(parameters: readonly Parameter[], place: Parameter['in'], facts: Facts) {
  const wanted = parameters.filter((one) => one.in === place)
  return fc.record(
    Object.fromEntries(
      wanted.map(({ name, schema }) => [name, facts.values[name] ?? valueOf(schema, facts)]),
    ),
    { requiredKeys: wanted.filter(({ required }) => required).map(({ name }) => name) },
  ) as fc.Arbitrary<Record<string, unknown>>
}

/** Values of a JSON Schema, as far as ours go. */
function valueOf(schema: Schema, facts: Facts): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, facts)
    case 'array':
      return fc.array(valueOf(schema['items'] as Schema, facts), {
        minLength: (schema['minItems'] as number | undefined) ?? 0,
        maxLength: Math.min((schema['maxItems'] as number | undefined) ?? 3, 4),
      })
    case 'integer':
      return fc.integer(boundsOf(schema))
    case 'number': {
      const { min, max } = boundsOf(schema)
      return fc.integer({ min, max: Math.min(max, 1_000) }).map((whole) => whole / 100)
    }
    case 'string':
      return textOf(schema)
    default:
      throw new Error(`No values for the schema ${JSON.stringify(schema)}.`)
  }
}

function objectOf(schema: Schema, facts: Facts) {
  const properties = schema['properties'] as Record<string, Schema>
  return fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [
        name,
        facts.values[name] ?? valueOf(one, facts),
      ]),
    ),
    { requiredKeys: (schema['required'] as string[] | undefined) ?? [] },
  )
}

function boundsOf(schema: Schema) {
  return { min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 10_000) }
}

function textOf({ pattern, format, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return aDay.map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return aDay.map((date) => date.toISOString())
  if (format === 'email') return fc.stringMatching(/^[a-z]{1,12}@example\.com$/)
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
  return fc
    .string({
      unit: 'grapheme',
      minLength: Number(minLength ?? 0),
      maxLength: Math.min(Number(maxLength ?? 20), 40),
    })
    .map((text) => text || 'a')
}

const aDay = fc.date({
  min: new Date('2026-11-01T00:00:00Z'),
  max: new Date('2027-06-30T00:00:00Z'),
  noInvalidDate: true,
})
