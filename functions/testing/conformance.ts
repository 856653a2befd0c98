import addFormats from 'ajv-formats'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

type Schema = Record<string, unknown>

export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> }
  readonly responses: Record<string, DocumentedResponse>
}

export interface DocumentedResponse {
  readonly description?: string
  readonly content?: Record<string, { readonly schema: Schema }>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, Schema> }
}

/** The request that was answered, as far as the document speaks of it. */
export interface Asked {
  readonly method: string
  /** Without the query. */
  readonly path: string
}

/**
 * Holds answers against the OpenAPI document: is the status documented for the operation, is the
 * content of the documented type, does the body have the documented shape. What the document does
 * not know may only be refused, as a problem document.
 */
export class Conformance {
  readonly #document: ApiDocument
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false })
  readonly #validators = new Map<object, ValidateFunction>()

  constructor(document: ApiDocument) {
    this.#document = document
    addFormats.default(this.#ajv)
    this.#ajv.addSchema({ $id: 'api', components: document.components })
  }

  operation({ method, path }: Asked): Operation | undefined {
    const fitting = Object.keys(this.#document.paths).filter((one) => matches(one, path))
    // As the router does: what is written out goes before what stands for anything.
    const [template] = fitting.toSorted((a, b) => a.split('{').length - b.split('{').length)
    const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
    return template ? this.#document.paths[template]?.[asked] : undefined
  }

  /** What the answer does otherwise than the document says; nothing is as it should be. */
  faults(asked: Asked, { status, headers }: Response, text: string): string[] {
    const operation = this.operation(asked)
    if (!operation && status !== 404 && status !== 405) return [`${status} of an unknown operation`]
    const response = operation ? operation.responses[status] : PROBLEM
    if (!response) return [`${operation?.operationId} does not document ${status}`]
    const [type, content] = Object.entries(response.content ?? {})[0] ?? []
    if (!content || asked.method === 'HEAD') return text === '' ? [] : ['a body where none is']
    if (headers.get('Content-Type') !== type) {
      return [`${headers.get('Content-Type')} instead of ${type}`]
    }
    return this.#isValid(content.schema, type?.includes('json') ? JSON.parse(text) : text)
  }

  #isValid(schema: Schema, value: unknown): string[] {
    const known = this.#validators.get(schema)
    const validate = known ?? this.#ajv.compile(withAbsoluteReferences(schema))
    if (!known) this.#validators.set(schema, validate)
    return validate(value) ? [] : [this.#ajv.errorsText(validate.errors)]
  }
}

const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function withAbsoluteReferences(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/comp', '"$ref":"api#/comp'),
  ) as Schema
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith('{') && given[index]))
  )
}
