import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A loopback port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.')
  return address.port
}

/** A port that was asked for: for what, and which variable chooses another. */
export interface WantedPort {
  readonly port: number
  readonly purpose: string
  readonly variable: string
}

/** Throws one sentence for each port that another program already has. */
export async function requireFree(wanted: readonly WantedPort[]): Promise<void> {
  const twice = wanted.find(({ port }, at) => wanted.findIndex((other) => other.port === port) < at)
  if (twice) throw new Error(`${twice.variable} is ${twice.port}, and so is another port of ours.`)
  const taken = await Promise.all(
    wanted.map(async (one) => ((await isTaken(one.port)) ? [one] : [])),
  )
  const sentences = taken
    .flat()
    .map(
      ({ port, purpose, variable }) =>
        `Port ${port}, for ${purpose}, is taken by another program. ` +
        `Stop that one, or choose another port: ${variable}=${port + 1} npm start`,
    )
  if (sentences.length > 0) throw new Error(sentences.join('\n'))
}

/** Asks both loopback addresses, as a browser may try either for "localhost". */
async function isTaken(port: number): Promise<boolean> {
  const signs = [isAnswered(port, '127.0.0.1'), isAnswered(port, '::1'), isRefusedToUs(port)]
  return (await Promise.all(signs)).includes(true)
}

async function isAnswered(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host })
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(1_000) })
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function isRefusedToUs(port: number): Promise<boolean> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return false
  } catch {
    return true
  } finally {
    server.close()
  }
}
