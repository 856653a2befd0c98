import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { mailboxApp } from './mailbox-app.ts'
import type { Mailbox } from './mailbox.ts'

/** Serves the mailbox page on a loopback port; the answer closes it. */
export async function serveMailbox(mailbox: Mailbox, port: number): Promise<() => Promise<void>> {
  const server = serve({ fetch: mailboxApp(mailbox).fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  return async () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
}
