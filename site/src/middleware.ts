import type { APIContext, MiddlewareHandler, MiddlewareNext } from 'astro'
import { FRONTEND_URL } from 'astro:env/server'
import { DEFAULT_LANGUAGE, isLanguage } from '#vocabulary/languages'
import { isSameOrigin } from './lib/same-origin.ts'
import { GO_BACK_TO, PAGE_HEADERS } from './lib/page-headers.ts'
import { languageOf, pathsIn, withLanguage } from './lib/paths.ts'
import { rememberedHome, rememberLanguage } from './lib/remembered-language.ts'
import { publicOrigin } from './seo/origin.ts'
import { wordsIn } from './words/words.ts'

/** Endpoints that Astro adds to every site; this one has neither images to resize nor islands. */
const UNUSED = /^\/_(image|server-islands)/

export const onRequest: MiddlewareHandler = async (context, next) => {
  const { request, routePattern, url, cookies, locals } = context
  // What lies under /api is the API's to answer for, headers and origins included. Asked of the
  // route that answers, not of the address, which can be spelled to look like another.
  if (routePattern.startsWith('/api/')) return next()
  if (UNUSED.test(routePattern)) return new Response(null, { status: 404 })

  const language = languageOf(url.pathname)
  const words = wordsIn(language)
  const origin = publicOrigin(request, FRONTEND_URL)
  Object.assign(locals, { language, words, paths: pathsIn(language), origin } satisfies App.Locals)

  const response = await answerOf(context, next)
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value)
  if (isPage(response)) {
    if (response.ok) rememberLanguage(cookies, request, language)
    response.headers.set('content-type', 'text/html; charset=utf-8')
    // What somebody reads depends on what their browser asks for. It depends on cookies as well,
    // which no cache shares: `private` says so. `Vary: Cookie` would have browsers load the page
    // anew when one goes back to it after booking, and what was typed would be gone.
    response.headers.append('vary', 'Accept-Language')
  }
  // The answer to a form is personal, be it a page that repeats it or a cookie that opens a visit.
  // No cache keeps it but one: see `GO_BACK_TO`.
  if (request.method === 'POST' && response.headers.get('cache-control') !== GO_BACK_TO)
    response.headers.set('cache-control', 'no-store')
  else if (!response.headers.has('cache-control')) response.headers.set('cache-control', GO_BACK_TO)
  return response
}

async function answerOf(context: APIContext, next: MiddlewareNext): Promise<Response> {
  if (!isSameOrigin(context.request))
    return new Response(context.locals.words.errors.foreignForm, { status: 403 })
  const elsewhere = addressInstead(context)
  if (elsewhere) return context.redirect(elsewhere.path, elsewhere.status)
  const response = await next(isUnknownLanguage(context) ? '/404' : undefined)
  // A page is told when it is whole. One that fails half-way would end as a broken connection;
  // this way it is answered by the page for failures.
  return isPage(response) ? new Response(await response.arrayBuffer(), response) : response
}

const isPage = ({ headers }: Response) =>
  headers.get('content-type')?.startsWith('text/html') ?? false

/** What stands where a language may stand in front of an address (see the folder of the pages). */
const languagePart = ({ params }: APIContext) => params['lang']

function isUnknownLanguage(context: APIContext): boolean {
  const part = languagePart(context)
  return part !== undefined && !isLanguage(part)
}

function addressInstead(context: APIContext) {
  const { cookies, request, url } = context
  if (languagePart(context) === DEFAULT_LANGUAGE)
    return { path: withLanguage(url.pathname, DEFAULT_LANGUAGE) + url.search, status: 301 } as const
  const home = rememberedHome(cookies, request, url)
  return home ? ({ path: home, status: 302 } as const) : undefined
}
