import type { Hono } from 'hono'
import { createApp } from '#api/app'
import type { Deps } from '#api/deps'
import type { Log, LogFields } from '#api/log'
import type { Variables } from '#api/router'
import { API_PREFIX } from '#vocabulary/api'

export interface LogLine extends LogFields {
  readonly level: 'info' | 'error'
  readonly message: string
}

/** The application called as a function, with what it logged. */
export interface CalledApp {
  readonly app: Hono<{ Variables: Variables }>
  readonly deps: Deps
  readonly logged: readonly LogLine[]
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly delete: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

export const TEST_JWT_SECRET = 'a secret that only the tests know, long enough'

export function calledApp(wishes: Pick<Deps, 'db'> & Partial<Deps>): CalledApp {
  const logged: LogLine[] = []
  const log: Log = {
    info: (message, fields) => void logged.push({ level: 'info', message, ...fields }),
    error: (message, fields) => void logged.push({ level: 'error', message, ...fields }),
  }
  const deps: Deps = {
    now: () => new Date(),
    log,
    siteUrl: 'http://site.test',
    jwtSecret: TEST_JWT_SECRET,
    corsAllowedOrigins: [],
    trustedProxyHops: 1,
    version: 'test',
    ...wishes,
  }
  const app = createApp(deps)
  return {
    app,
    deps,
    logged,
    get: async (path, headers = {}) => app.request(API_PREFIX + path, { headers }),
    delete: async (path, headers = {}) =>
      app.request(API_PREFIX + path, { method: 'DELETE', headers }),
    post: async (path, body, headers = {}) =>
      app.request(API_PREFIX + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
