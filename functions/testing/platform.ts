import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../../bin/platform/ports.ts'

const START = join(import.meta.dirname, '../../bin/start.ts')

/** The whole platform, started as a person would start it. */
export interface Platform extends AsyncDisposable {
  readonly pid: number
  readonly siteUrl: string
  readonly apiUrl: string
  readonly mailboxUrl: string
  /** Settles with the line that begins with `Ready`; rejects if the platform ends instead. */
  readonly ready: Promise<string>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** Everything it said so far. */
  said(): string
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

/** Starts `bin/start.ts` with data in this folder, on free ports unless `env` names others. */
export async function startPlatform(
  directory: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Platform> {
  const [api, site, mailbox] = await Promise.all([freePort(), freePort(), freePort()])
  const ports = {
    PORT: String(api),
    SITE_PORT: String(site),
    MAILBOX_PORT: String(mailbox),
    ...env,
  }
  const platform = spawn(process.execPath, [START], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: directory, ...ports },
  })

  const said: string[] = []
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>()
  for (const stream of [platform.stdout, platform.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      if (line.startsWith('Ready')) resolve(line)
    })
  }
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    platform.once('close', (code, signal) => done(code ?? signal))
  })
  void ended.then(() => reject(new Error(`The platform did not start:\n${said.join('\n')}`)))
  // Whoever waits for it hears of it; a test of a start that fails may not.
  ready.catch(() => {})

  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    platform.kill(signal)
    return ended
  }
  return {
    pid: platform.pid ?? 0,
    siteUrl: `http://localhost:${ports.SITE_PORT}`,
    apiUrl: `http://127.0.0.1:${ports.PORT}`,
    mailboxUrl: `http://localhost:${ports.MAILBOX_PORT}`,
    ready,
    ended,
    said: () => said.join('\n'),
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  }
}
