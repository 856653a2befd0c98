import type { APIRoute } from 'astro'

/** The site's own health. It says nothing about the API: a page that says "try again" needs none. */
export const GET: APIRoute = () =>
  Response.json(
    { status: 'ok', uptime: Math.round(process.uptime()) },
    { headers: { 'cache-control': 'no-store' } },
  )
