/** What a line may say. Closed, so that no line can carry a name, an address or a token. */
export interface LogFields {
  readonly request_id?: string
  readonly method?: string
  /** The route's pattern, never the path: a path carries ids, a query carries what was searched. */
  readonly route?: string
  readonly status?: number
  readonly code?: string
  readonly milliseconds?: number
  readonly port?: number
  readonly error?: LoggedError
}

export interface LoggedError {
  readonly name: string
  readonly code?: string
  readonly constraint?: string
  readonly message?: string
  readonly stack?: string
  readonly cause?: LoggedError
}

export interface Log {
  info(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** One JSON object a line on the process's output, as container platforms collect them. */
export const jsonLog: Log = {
  info: (message, fields) => write(process.stdout, 'INFO', message, fields),
  error: (message, fields) => write(process.stderr, 'ERROR', message, fields),
}

function write(
  stream: NodeJS.WriteStream,
  level: string,
  message: string,
  fields?: LogFields,
): void {
  stream.write(
    `${JSON.stringify({ level, timestamp: new Date().toISOString(), message, ...fields })}\n`,
  )
}

/**
 * An error as it may be logged. Postgres quotes the values of a row in its messages, so of its
 * errors only the code, the constraint and the place are kept.
 */
export function loggable(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint, severity } = error as Error & Record<string, unknown>
  const isPostgres = typeof severity === 'string'
  const frames = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(isPostgres ? {} : { message: error.message }),
    ...(frames ? { stack: frames } : {}),
    ...(error.cause && depth < 3 ? { cause: loggable(error.cause, depth + 1) } : {}),
  }
}
