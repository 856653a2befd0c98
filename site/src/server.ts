import type { RequestListener } from 'node:http'

/**
 * The site's server: the adapter's, less TRACE. A `Request` cannot be made of that method, so no
 * page or middleware of ours could answer it, and the adapter takes it for a failure.
 */
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled'
const { startServer } = await import('@astrojs/node/server.js')
const { server } = startServer().server
const answers = server.listeners('request') as RequestListener[]
server.removeAllListeners('request').on('request', (request, response) => {
  if (request.method === 'TRACE') response.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
  else for (const answer of answers) answer.call(server, request, response)
})
