import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
    apiUrl: string
    mailboxUrl: string
  }
}

/** The whole platform, started as a person would start it, on ports and data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'doktolib-platform-'))
  const [api, site, mailbox] = await Promise.all([freePort(), freePort(), freePort()])
  const platform = spawn(process.execPath, [join(import.meta.dirname, '../../bin/start.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(api),
      SITE_PORT: String(site),
      MAILBOX_PORT: String(mailbox),
      DATA_DIR: directory,
      SEED_NUM_DOCTORS: '100',
    },
  })
  const ended = once(platform, 'exit')
  await isReady(platform.stdout, platform.stderr, ended)
  project.provide('siteUrl', `http://localhost:${site}`)
  project.provide('apiUrl', `http://127.0.0.1:${api}`)
  project.provide('mailboxUrl', `http://localhost:${mailbox}`)
  return async () => {
    platform.kill('SIGTERM')
    await ended
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Waits for the line that begins with `Ready`; throws what was said if the platform ends instead. */
async function isReady(
  stdout: NodeJS.ReadableStream,
  stderr: NodeJS.ReadableStream,
  ended: Promise<unknown>,
): Promise<void> {
  const said: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  for (const stream of [stdout, stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      if (line.startsWith('Ready')) resolve()
    })
  }
  void ended.then(() => reject(new Error(`The platform did not start:\n${said.join('\n')}`)))
  return promise
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
