import type { Socket } from 'node:net'
import type pg from 'pg'

/** What pg says of a statement that took longer than the pool's `query_timeout`. */
const SILENT = 'Query read timeout'

/**
 * Gives up connections on which the server no longer answers: a server that froze, a network that
 * forgot us. pg would hand them to the next requests, each of which would wait as long. With the
 * one that fell silent go those that nobody uses just now: they share its fate, or cost little.
 */
export function dropSilentConnections(pool: pg.Pool): void {
  const idle = new Set<pg.PoolClient>()
  pool.on('release', (_, client) => idle.add(client))
  pool.on('acquire', (client) => idle.delete(client))
  pool.on('remove', (client) => idle.delete(client))
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const result = query(...args)
      if (result instanceof Promise) {
        result.catch((error: unknown) => {
          if (!(error instanceof Error) || error.message !== SILENT) return
          for (const one of [client, ...idle]) hangUp(one)
        })
      }
      return result
    }) as typeof client.query
  })
}

/** Not `end()`, which says goodbye and waits; the pool removes what has lost its socket. */
function hangUp(client: pg.PoolClient): void {
  const { connection } = client as pg.PoolClient & { connection: { stream: Socket } }
  connection.stream.destroy()
}
