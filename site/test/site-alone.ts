import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../../bin/platform/ports.ts'
import { waitFor } from '../../bin/platform/wait-for.ts'

const ENTRY = join(import.meta.dirname, '../../dist/site/server/entry.mjs')

/** What is wrong around the site, besides the API that is not there. */
export interface Trouble {
  /** An API that answers, in whatever way. */
  readonly apiUrl?: string
  /** JavaScript that runs before the site does, to break something in it. */
  readonly breaks?: string
  readonly env?: NodeJS.ProcessEnv
}

/** The built site in front of an API that is not there. */
export async function startSiteAlone(
  trouble: Trouble = {},
): Promise<AsyncDisposable & { readonly url: string }> {
  const [port, closed] = await Promise.all([freePort(), freePort()])
  const preload = trouble.breaks
    ? ['--import', `data:text/javascript,${encodeURIComponent(trouble.breaks)}`]
    : []
  const site = spawn(process.execPath, [...preload, ENTRY], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      API_URL: trouble.apiUrl ?? `http://127.0.0.1:${closed}`,
      ...trouble.env,
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
