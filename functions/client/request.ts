import type { ProblemDocument } from '#contract/api'
import { ApiProblem, ApiUnreachable } from './problems.ts'

export interface ClientOptions {
  /** Where the API answers, without the prefix: `http://127.0.0.1:8080`. */
  readonly baseUrl: string
  readonly fetch?: typeof fetch
  /** Sent with every request, such as `Authorization` of a service. */
  readonly headers?: Readonly<Record<string, string>>
  /** How long to wait for an answer. */
  readonly timeoutMs?: number
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Statuses besides 2xx that are an answer, not a problem. */
  readonly alsoFine?: readonly number[]
}

export type Request = ReturnType<typeof createRequest>

/** Reads the answer as JSON of this shape. */
export const json =
  <T>() =>
  async (response: Response) =>
    (await response.json()) as T

const DEFAULT_TIMEOUT_MS = 5_000

/** Returns a function that sends one request and throws what is not a good answer. */
export function createRequest({
  baseUrl,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  ...options
}: ClientOptions) {
  const send = options.fetch ?? fetch

  return async <T>(
    path: string,
    ask: Ask,
    read: (response: Response) => Promise<T>,
  ): Promise<T> => {
    const url = new URL(path, baseUrl)
    for (const [name, value] of Object.entries(ask.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value))
    const headers = { accept: 'application/json', ...options.headers, ...ask.headers }
    const init: RequestInit = {
      method: ask.method ?? 'GET',
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    }
    if (ask.body !== undefined) {
      init.headers = { ...headers, 'content-type': 'application/json' }
      init.body = JSON.stringify(ask.body)
    }

    const name = `${init.method} ${url.pathname}`
    const response = await unlessUnreachable(name, () => send(url, init))
    if (response.ok || ask.alsoFine?.includes(response.status))
      return await unlessUnreachable(name, () => read(response))
    throw await problemOf(name, response)
  }
}

async function unlessUnreachable<T>(name: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    throw new ApiUnreachable(`${name} had no answer`, { cause })
  }
}

async function problemOf(name: string, response: Response): Promise<Error> {
  const text = await unlessUnreachable(name, () => response.text())
  const problem = parseProblem(response, text)
  if (!problem)
    return new ApiUnreachable(`${name} was answered ${response.status} by something else`)
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  return new ApiProblem(problem, Number.isNaN(retryAfter) ? undefined : retryAfter)
}

/** A proxy in between answers with pages of its own; only the API writes problem documents. */
function parseProblem(response: Response, text: string): ProblemDocument | undefined {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value && 'code' in value
      ? (value as ProblemDocument)
      : undefined
  } catch {
    return undefined
  }
}
