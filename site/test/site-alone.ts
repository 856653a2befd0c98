import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../../bin/platform/ports.ts'
import { waitFor } from '../../bin/platform/wait-for.ts'

const ENTRY = join(import.meta.dirname, '../../dist/site/server/entry.mjs')

/** The built site in front of an API that is not there. */
export async function startSiteAlone(): Promise<AsyncDisposable & { readonly url: string }> {
  const [port, closed] = await Promise.all([freePort(), freePort()])
  const site = spawn(process.execPath, [ENTRY], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      API_URL: `http://127.0.0.1:${closed}`,
    },
  })
  const ended = once(site, 'exit')
  const url = `http://localhost:${port}`
  await waitFor(`http://127.0.0.1:${port}/api/health`, new AbortController().signal)
  return {
    url,
    async [Symbol.asyncDispose]() {
      site.kill()
      await ended
    },
  }
}
