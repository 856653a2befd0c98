import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Deps } from '#api/deps'
import { API_PREFIX } from '#vocabulary/api'
import { type TestApp, testApp } from './test-app.ts'

/** The application over a database of its own, behind a real server on a loopback port. */
export async function httpApp(
  wishes: Partial<Deps> & { connections?: number } = {},
): Promise<TestApp> {
  const app = await testApp(wishes)
  const server = serve({ fetch: app.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_PREFIX}`
  return {
    ...app,
    get: (path, headers = {}) => fetch(origin + path, { headers }),
    delete: (path, headers = {}) => fetch(origin + path, { method: 'DELETE', headers }),
    post: (path, body, headers = {}) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await app[Symbol.asyncDispose]()
    },
  }
}
