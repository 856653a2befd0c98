import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bundle } from '../../bin/bundle.ts'
import type { DoorRequest } from './door-request.ts'
import { eventOf, type LambdaResult, responseOf } from './lambda-event.ts'

/** The API as it really runs, in a process of its own; answers come as they were sent. */
export interface Door extends AsyncDisposable {
  /** What the process wrote so far: its log. */
  readonly output: () => string
  send(request: DoorRequest): Promise<Response>
}

export type DoorEnv = Readonly<Record<string, string>>

export interface ServerDoor extends Door {
  readonly port: number
  /** Ends the process at once, as the kernel does when memory runs out (`kill -9`). */
  kill(): Promise<void>
}

/** `functions/api/serve.ts` as in a container, on a free port. */
export async function openServerDoor(env: DoorEnv): Promise<ServerDoor> {
  const child = start(join(import.meta.dirname, '../api/serve.ts'), [], { ...env, PORT: '0' })
  const output = collect(child)
  const port = await portOf(child, output)
  return {
    output,
    port,
    send: (wanted) => sendOverHttp(port, wanted),
    kill: () => stop(child, 'SIGKILL'),
    [Symbol.asyncDispose]: () => stop(child),
  }
}

/** The bundle as on Lambda: in a folder without packages, fed with the events of API Gateway. */
export async function openLambdaDoor(env: DoorEnv): Promise<Door> {
  const directory = await mkdtemp(join(tmpdir(), 'doktolib-lambda-'))
  await bundle('lambda', directory)
  const runtime = join(import.meta.dirname, 'lambda-runtime.ts')
  const child = start(runtime, [join(directory, 'index.mjs')], env)
  const output = collect(child)
  const waiting = new Map<number, PromiseWithResolvers<LambdaResult>>()
  child.on('message', ({ id, result }: { id: number; result: LambdaResult }) =>
    waiting.get(id)?.resolve(result),
  )
  // What does not even start must not be waited for.
  child.on('exit', (code) => {
    const error = new Error(`The function ended with ${code}. It said:\n${output()}`)
    for (const { reject } of waiting.values()) reject(error)
  })
  let count = 0
  return {
    output,
    async send(wanted) {
      const id = (count += 1)
      const answer = Promise.withResolvers<LambdaResult>()
      waiting.set(id, answer)
      child.send({ id, event: eventOf(wanted) })
      return responseOf(await answer.promise)
    },
    async [Symbol.asyncDispose]() {
      await stop(child)
      await rm(directory, { recursive: true })
    },
  }
}

/** The body as text, decompressed if it was compressed. */
export async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const isCompressed = response.headers.get('Content-Encoding') === 'gzip'
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8')
}

function start(script: string, args: string[], env: DoorEnv): ChildProcess {
  return fork(script, args, { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  }
  return () => text
}

async function portOf(child: ChildProcess, output: () => string): Promise<number> {
  for (;;) {
    const found = /"message":"listening","port":(\d+)/.exec(output())?.[1]
    if (found) return Number(found)
    if (child.exitCode !== null) throw new Error(`The server did not start: ${output()}`)
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Not `fetch`, which tidies up what is sent and unpacks what comes back. */
async function sendOverHttp(
  port: number,
  { method = 'GET', path, headers = {}, body }: DoorRequest,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const outgoing = request({ port, host: '127.0.0.1', method, path, headers }, (incoming) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('error', reject)
    incoming.on('end', () => {
      const status = incoming.statusCode ?? 0
      const found = new Headers()
      for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
        for (const value of values) found.append(name, value)
      }
      const isEmpty = [204, 304].includes(status)
      resolve(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: found }))
    })
  })
  outgoing.on('error', reject)
  if (body !== undefined && !outgoing.hasHeader('Transfer-Encoding')) {
    outgoing.setHeader('Content-Length', Buffer.byteLength(body))
  }
  outgoing.end(body)
  return promise
}
