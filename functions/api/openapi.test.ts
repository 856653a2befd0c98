import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { offlineApp } from '#testing/offline-app'
import type { ApiDocument } from '#testing/conformance'
import { routesOf } from './app.ts'
import { openApiDocument } from './openapi.ts'

const { app, deps } = offlineApp()
const json = openApiDocument(routesOf(deps), 'test')
const document = json as unknown as ApiDocument

const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

/** What the application answers and the document does not know. */
function missing(routes: readonly { method: string; path: string }[]): string[] {
  const real = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  return [...new Set(real)].filter((one) => !documented.includes(one))
}

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()

  const { valid, errors } = await validator.validate(structuredClone(json))

  expect(errors).toBeUndefined()
  expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' })
})

test('a document that is not valid would be noticed', async () => {
  const broken = { ...json, paths: { 'no-slash': {} } }

  expect((await new Validator().validate(broken)).valid).toBe(false)
})

test('every route is in the document, and nothing else', () => {
  const real = routesOf(deps).map(({ spec }) => `${spec.method.toUpperCase()} /api/v1${spec.path}`)

  expect(missing(app.routes)).toEqual([])
  expect(documented.toSorted()).toEqual(real.toSorted())
})

test('a route that went past the document would be noticed', () => {
  const secret = { method: 'POST', path: '/api/v1/secret/:id' }

  expect(missing([...app.routes, secret])).toEqual(['POST /api/v1/secret/{id}'])
})

test('every operation has a name of its own, and says what it is for', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))

  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const operation of operations) {
    expect(operation).toMatchObject({
      summary: expect.stringMatching(/\S.*[.?]/),
      tags: [expect.any(String)],
    })
  }
})

test('a parameter is a documented text, number or list, never anything', () => {
  const parameters = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((operation) => operation.parameters ?? [])

  for (const { name, schema } of parameters)
    expect([name, schema['type']]).toEqual([name, 'string'])
})
