import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, aWorld, scenarios, type World } from '#testing/api-scenarios'
import type { CalledApp } from '#testing/called-app'
import { type ApiDocument, Conformance } from '#testing/conformance'
import { offlineApp } from '#testing/offline-app'
import { type TestApp, testApp } from '#testing/test-app'
import { routesOf } from './app.ts'
import { openApiDocument } from './openapi.ts'
import type { Route } from './route.ts'

const V1 = '/api/v1'
const json = { 'Content-Type': 'application/json' }

const routes = routesOf(offlineApp().deps)
const document = openApiDocument(routes, 'test') as unknown as ApiDocument
const conformance = new Conformance(document)

let app: TestApp
let world: World

beforeAll(async () => {
  app = await testApp()
  world = await aWorld(app)
})

afterAll(() => app?.[Symbol.asyncDispose]())

async function ask({ app: called }: CalledApp, { path, method = 'GET', headers, body }: Ask) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await called.request(V1 + path, {
    method,
    headers: { ...json, ...headers },
    ...(text === undefined ? {} : { body: text }),
  })
  return {
    answer,
    text: await answer.text(),
    asked: { method, path: V1 + path.replace(/\?.*/, '') },
  }
}

test.each(Object.entries(scenarios))('%s is what the document says', async (name, scenario) => {
  const [operationId, status, code] = name.split(' ')

  const { answer, text, asked } = await ask(app, scenario(world))

  expect(answer.status).toBe(Number(status))
  expect(conformance.operation(asked)?.operationId).toBe(operationId)
  expect(codeIn(text)).toBe(code)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('every answer that the document promises is among these', () => {
  const promised = routes.flatMap((route) => promisesOf(route))

  expect(Object.keys(scenarios).toSorted()).toEqual(promised.toSorted())
})

test('what the document does not say is noticed', async () => {
  const { answer, text, asked } = await ask(app, { path: `/doctors/${world.doctor.id}` })

  const faults = (change: object, status = answer.status, headers = answer.headers) =>
    conformance.faults(
      asked,
      new Response(null, { status, headers }),
      JSON.stringify({ ...(JSON.parse(text) as object), ...change }),
    )

  expect(faults({})).toEqual([])
  expect(faults({ rating: 'good' })).toEqual(['data/rating must be number'])
  expect(faults({ password: 1 })).toEqual(['data must NOT have additional properties'])
  expect(faults({ created_at: 'yesterday' })[0]).toContain('data/created_at must match')
  expect(faults({}, 201)).toEqual(['getDoctor does not document 201'])
  expect(faults({}, 200, new Headers())).toEqual(['null instead of application/json'])
})

const asksDatabase = Object.entries(scenarios).filter(([name]) =>
  /^(search|suggest|getDoctor|list|add|book|hold|getHold|release|getManaged|getCalendar)\w* 20/.test(
    name,
  ),
)

test.each(asksDatabase)('%s, but 503 while the database is down', async (_, scenario) => {
  const { answer, text, asked } = await ask(offlineApp(), scenario(world))

  expect(answer.status).toBe(503)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('health is documented when it is bad, too', async () => {
  const { answer, text, asked } = await ask(offlineApp(), { path: '/health' })

  expect(answer.status).toBe(503)
  expect(conformance.faults(asked, answer, text)).toEqual([])
})

test('a mistake of ours is a documented 500', async () => {
  await using broken = await testApp()
  await broken.owner.schema.dropTable('doctors').cascade().execute()

  const answers = await Promise.all(
    asksDatabase
      .filter(([name]) => !/Managed|Calendar|release/.test(name))
      .map(([, scenario]) => ask(broken, scenario(world))),
  )

  for (const { answer, text, asked } of answers) {
    expect(answer.status).toBe(500)
    expect(conformance.faults(asked, answer, text)).toEqual([])
  }
})

function codeIn(text: string): string | undefined {
  return text.startsWith('{"type":') ? (JSON.parse(text) as { code: string }).code : undefined
}

/** The statuses and codes of an operation that a request alone can bring about. */
function promisesOf({ spec }: Route): string[] {
  const operation = document.paths[V1 + spec.path]?.[spec.method]
  return Object.entries(operation?.responses ?? {}).flatMap(([status, { description = '' }]) => {
    if (Number(status) >= 500) return []
    const codes = [...description.matchAll(/`([a-z_.]+)`: /g)].map(([, code]) => ` ${code}`)
    return (codes.length > 0 ? codes : ['']).map((code) => `${spec.operationId} ${status}${code}`)
  })
}
