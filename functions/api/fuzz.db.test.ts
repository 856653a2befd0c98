import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type ApiDocument, Conformance } from '#testing/conformance'
import { type Door, openLambdaDoor, openServerDoor, textOf } from '#testing/doors'
import { factsOf } from '#testing/fuzz/facts'
import { hostileRequest } from '#testing/fuzz/hostile-requests'
import { type Draft, validRequest } from '#testing/fuzz/valid-requests'
import { TEST_JWT_SECRET } from '#testing/test-app'
import { type TestDb, testDb } from '#testing/test-db'
import { problemCodes, statusByCode } from '#vocabulary/api'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124)

test.each([
  { door: 'the server', open: openServerDoor, count: 10_000, atOnce: 12 },
  { door: 'the Lambda bundle', open: openLambdaDoor, count: 3_000, atOnce: 1 },
])(
  '$count requests, right and wrong, through $door',
  async ({ open, count, atOnce }) => {
    await using database = await testDb()
    await using door = await open({
      DATABASE_URL: database.urls.backendUrl,
      JWT_SECRET: TEST_JWT_SECRET,
      HOST: '127.0.0.1',
      // Each request says from where it comes, or all together could hold only a few times.
      TRUSTED_PROXY_HOPS: '1',
    })
    const document = await documentOf(door)
    const conformance = new Conformance(document)
    const valid = validRequest(document, await factsOf(database))
    const drafts = fc.sample(
      fc.oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: hostileRequest(valid) }),
      { seed: SEED, numRuns: count },
    )
    const before = await countRows(database)
    const idsBefore = await appointmentIds(database)
    console.log(`fuzz: seed ${SEED}, ${count} requests`)

    const results = await inParallel(atOnce, drafts, (draft) => ask(door, conformance, draft))

    const odd = results.filter(({ faults }) => faults.length > 0)
    expect(odd.slice(0, 5)).toEqual([])
    expect(results.filter(({ status }) => status >= 500)).toEqual([])
    // Only what was answered 201 and not a repetition has left anything behind.
    const created = results.filter(({ status, isReplayed }) => status === 201 && !isReplayed)
    const added = (id: string) => created.filter(({ operation }) => operation === id).length
    const withKey = created.filter(({ hasKey }) => hasKey).length
    const booked = added('bookAppointment')
    expect(await countRows(database)).toEqual({
      doctors: before.doctors + added('addDoctor'),
      // A hold that was booked is the same row.
      appointments:
        new Set([...idsBefore, ...created.map(({ id }) => id)]).size - added('addDoctor'),
      patients: before.patients + booked,
      manage_tokens: before.manage_tokens + booked,
      notifications: before.notifications + booked,
      idempotency_keys: before.idempotency_keys + withKey,
    })
    // It went deep: each operation did its work, and each way to refuse was met.
    const successes = results.filter(({ status }) => status < 300).map(({ operation }) => operation)
    for (const id of operationIds(document)) {
      expect({ id, isOften: successes.filter((one) => one === id).length > count / 500 }).toEqual({
        id,
        isOften: true,
      })
    }
    const codes = new Set(results.map(({ code }) => code))
    expect(refusals.filter((code) => !codes.has(code))).toEqual([])
    expect((await door.send({ path: '/api/v1/health' })).status).toBe(200)
  },
  120_000,
)

interface Result {
  readonly request: string
  readonly operation: string | undefined
  readonly status: number
  readonly code: string | undefined
  /** Of what was created. */
  readonly id: string | undefined
  readonly faults: readonly string[]
  readonly isReplayed: boolean
  readonly hasKey: boolean
}

async function ask(door: Door, conformance: Conformance, draft: Draft): Promise<Result> {
  const { method, headers, body } = draft
  const path = draft.path.join('/')
  const query = draft.query.map(([name, value]) => `${name}=${value}`).join('&')
  const answer = await door.send({
    method,
    path: query ? `${path}?${query}` : path,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  const text = await textOf(answer)
  // As the URL standard reads it, which knows "..".
  const asked = { method, path: new URL(path, 'http://any').pathname }
  return {
    request: JSON.stringify({ method, path, query, headers, body: String(body) }).slice(0, 2_000),
    operation: conformance.operation(asked)?.operationId,
    status: answer.status,
    code: /^\{"type".*?"code":"([a-z_.]+)"/.exec(text)?.[1],
    id: /^\{"id":"([\da-f-]{36})"/.exec(text)?.[1],
    faults: isHttp(answer) ? conformance.faults(asked, answer, text) : [],
    isReplayed: answer.headers.has('Idempotent-Replayed'),
    // API Gateway drops a header without a value.
    hasKey: Boolean(headers['Idempotency-Key']),
  }
}

/** What is not even HTTP (two hosts in one, a method that no page may use) never reaches the API. */
function isHttp({ headers, status }: Response): boolean {
  return headers.has('X-Request-Id') || ![400, 431].includes(status)
}

async function documentOf(door: Door): Promise<ApiDocument> {
  return JSON.parse(await textOf(await door.send({ path: '/api/v1/openapi.json' }))) as ApiDocument
}

const tables = [
  'doctors',
  'appointments',
  'patients',
  'manage_tokens',
  'notifications',
  'idempotency_keys',
] as const

async function countRows({ owner }: TestDb) {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(table)}`.execute(owner)
      return [table, rows[0]?.n ?? 0] as const
    }),
  )
  return Object.fromEntries(counts) as Record<(typeof tables)[number], number>
}

async function appointmentIds({ owner }: TestDb): Promise<string[]> {
  const rows = await owner.selectFrom('appointments').select('id').execute()
  return rows.map(({ id }) => id)
}

const refusals = problemCodes.filter((code) => statusByCode[code] < 500)

function operationIds({ paths }: ApiDocument): string[] {
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
}

async function inParallel<T, R>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
