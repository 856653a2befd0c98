import { Problem } from './problem.ts'

interface PostgresError {
  readonly code: string
  readonly constraint?: string
}

/** What Node says when the other side of a connection is gone. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

/** pg gives these no code. */
const LOST =
  /connection terminated|timeout exceeded when trying to connect|timeout expired|query read timeout|is not queryable/i

/**
 * What a database error means to the caller: trouble of ours is a 503 that may be tried again,
 * a value that Postgres cannot hold is the caller's 400. Undefined: a mistake in our code.
 */
export function problemOfDatabaseError(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  if (LOST.test(error.message)) return unavailable(error)
  const code = codeOf(error)
  if (!code) return undefined
  if (NETWORK.has(code)) return unavailable(error)
  // 08 connection, 25P0x timeouts of ours, 40 serialization, 53 resources, 55P03 lock, 57 shutdown.
  if (/^(08|25P0|40|53|55P03|57)/.test(code)) return unavailable(error)
  if (code.startsWith('22')) {
    return new Problem('request.invalid', { detail: 'A value cannot be stored.', cause: error })
  }
  return undefined
}

/** Whether the error is the violation of exactly this constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    codeOf(error)?.startsWith('23') === true &&
    (error as Error & Partial<PostgresError>).constraint === constraint
  )
}

function unavailable(cause: unknown): Problem {
  return new Problem('service.unavailable', {
    detail: 'The database does not answer. Please try again in a few seconds.',
    cause,
  })
}

function codeOf(error: Error): string | undefined {
  const { code } = error as Error & Partial<PostgresError>
  if (typeof code === 'string') return code
  return error instanceof AggregateError && error.errors[0] instanceof Error
    ? codeOf(error.errors[0])
    : undefined
}
