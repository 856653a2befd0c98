import type { APIRoute } from 'astro'
import { API_URL } from 'astro:env/server'
import { forward } from '../../lib/forward.ts'

/** Everything else under /api goes on to the API, so that browsers need one origin only. */
export const ALL: APIRoute = ({ request, clientAddress }) =>
  forward(request, API_URL, clientAddress)
