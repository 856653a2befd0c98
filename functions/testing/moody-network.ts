import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A network between us and the database that can fall silent, as real ones do. */
export interface MoodyNetwork extends AsyncDisposable {
  /** The database's address, but through this network. */
  readonly url: string
  /** From now on nothing that is sent arrives, and nobody is told. */
  freeze(): void
  /** All that was held back arrives. */
  thaw(): void
  /** Works again, but the connections of before stay silent forever. */
  forget(): void
  /** Works again, but the connections of before are cut. */
  cut(): void
  /** New connections lead to this database, which took over from the one before. */
  leadTo(databaseUrl: string): void
}

export async function moodyNetwork(databaseUrl: string): Promise<MoodyNetwork> {
  let target = new URL(databaseUrl)
  const pairs: (readonly [Socket, Socket])[] = []
  let isFrozen = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    near.on('error', () => {})
    // Pipes end what they lead into when the other side ends, not when it breaks.
    far.on('error', () => !isFrozen && near.destroy())
    pairs.push([near, far])
    near.pipe(far)
    far.pipe(near)
    if (isFrozen) hold(near, far)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    freeze() {
      isFrozen = true
      for (const [near, far] of pairs) hold(near, far)
    },
    thaw() {
      isFrozen = false
      for (const [near, far] of pairs) {
        near.pipe(far)
        far.pipe(near)
      }
    },
    forget() {
      isFrozen = false
    },
    cut() {
      isFrozen = false
      for (const socket of pairs.splice(0).flat()) socket.destroy()
    },
    leadTo(successorUrl) {
      target = new URL(successorUrl)
    },
    async [Symbol.asyncDispose]() {
      for (const socket of pairs.flat()) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function hold(near: Socket, far: Socket): void {
  near.unpipe(far).pause()
  far.unpipe(near).pause()
}
