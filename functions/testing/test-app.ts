import type { Hono } from 'hono'
import type { Deps } from '#api/deps'
import { createApp } from '#api/app'
import type { Log, LogFields } from '#api/log'
import type { Variables } from '#api/router'
import { API_PREFIX } from '#vocabulary/api'
import { type TestDb, testDb } from './test-db.ts'

export interface LogLine extends LogFields {
  readonly level: 'info' | 'error'
  readonly message: string
}

/** The whole application over a database of its own, called as a function. */
export interface TestApp extends AsyncDisposable, Omit<TestDb, typeof Symbol.asyncDispose> {
  readonly app: Hono<{ Variables: Variables }>
  readonly deps: Deps
  readonly logged: readonly LogLine[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

export const TEST_JWT_SECRET = 'a secret that only the tests know, long enough'

export async function testApp(
  wishes: Partial<Deps> & { connections?: number } = {},
): Promise<TestApp> {
  const { connections, ...overrides } = wishes
  const database = await testDb(connections ? { connections } : {})
  const logged: LogLine[] = []
  const log: Log = {
    info: (message, fields) => void logged.push({ level: 'info', message, ...fields }),
    error: (message, fields) => void logged.push({ level: 'error', message, ...fields }),
  }
  const deps: Deps = {
    db: database.db,
    now: () => new Date(),
    log,
    siteUrl: 'http://site.test',
    jwtSecret: TEST_JWT_SECRET,
    corsAllowedOrigins: [],
    version: 'test',
    ...overrides,
  }
  const app = createApp(deps)
  return {
    ...database,
    app,
    deps,
    logged,
    get: async (path, headers = {}) => app.request(API_PREFIX + path, { headers }),
    post: async (path, body, headers = {}) =>
      app.request(API_PREFIX + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
