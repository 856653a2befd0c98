import type { RequestListener } from 'node:http'
import { compress } from './lib/compress.ts'
import { SERVER_HEADERS } from './lib/page-headers.ts'
import { isReadable, refuse } from './lib/readable.ts'

/**
 * The site's server: the adapter's, with compression and less TRACE, deaf to what is no request. A `Request` cannot be made of
 * that method, so no page or middleware of ours could answer it, and the adapter takes it for a
 * failure.
 */
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled'
const { startServer } = await import('@astrojs/node/server.js')
const { server } = startServer().server
// As long as the API waits; a browser on a slow line sends a form in less.
Object.assign(server, { headersTimeout: 10_000, requestTimeout: 30_000 })
const answers = server.listeners('request') as RequestListener[]
server.removeAllListeners('request').on('request', (request, response) => {
  for (const [name, value] of Object.entries(SERVER_HEADERS)) response.setHeader(name, value)
  if (request.method === 'TRACE') {
    response.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
    return
  }
  if (!isReadable(request)) return refuse(response)
  compress(request, response)
  for (const answer of answers) answer.call(server, request, response)
})
