import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject } from 'vitest'

/** The platform's API behind a door that may close. */
export interface MoodyApi extends AsyncDisposable {
  readonly url: string
  /** Bookings that arrive are carried out, but nobody hears it; nothing else arrives. */
  isSilent: boolean
  /** What arrived. */
  readonly calls: string[]
}

export async function moodyApi(): Promise<MoodyApi> {
  const server = createServer((incoming, response) => {
    const isBooking = incoming.method === 'POST' && incoming.url === '/api/v1/appointments'
    api.calls.push(`${incoming.method} ${incoming.url}`)
    if (api.isSilent && !isBooking) return void incoming.socket.destroy()
    const { method, headers } = incoming
    const outgoing = request(inject('apiUrl') + incoming.url, { method, headers }, (answer) => {
      if (api.isSilent) return void answer.resume().on('end', () => incoming.socket.destroy())
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    incoming.pipe(outgoing)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const api: MoodyApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isSilent: false,
    calls: [],
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
  return api
}
