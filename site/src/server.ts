import type { RequestListener } from 'node:http'
import { compress } from './lib/compress.ts'
import { SERVER_HEADERS } from './lib/page-headers.ts'
import { isReadable, refuse } from './lib/readable.ts'

/**
 * The site's server: the adapter's, with compression, and without what the adapter takes for a
 * failure of its own: what cannot be read, and TRACE, of which no `Request` can be made, so that no
 * page or middleware of ours could answer it.
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
