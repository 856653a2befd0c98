export interface Patience {
  readonly tries?: number
  readonly sleep?: (milliseconds: number) => Promise<void>
  readonly say: (line: string) => void
}

const MOST_WAIT_MS = 5_000

// Postgres that starts, stops or is full; and tables that the migration job is about to create.
const passingStates = new Set(['57P01', '57P02', '57P03', '53300', '42P01'])
const networkTrouble = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENETUNREACH|EPIPE|ENOENT)/

/**
 * Runs `attempt` until it succeeds: a job that starts with its environment is often there before
 * the database. Trouble that waiting does not cure (a wrong password) is thrown at once.
 */
export async function waitForDatabase<T>(
  attempt: () => Promise<T>,
  patience: Patience,
): Promise<T> {
  const { tries = 10, sleep = wait, say } = patience
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (tried >= tries || !mayPass(error)) throw error
      const pause = Math.min(250 * 2 ** tried, MOST_WAIT_MS)
      say(
        `The database is not ready (${reason(error)}). Try ${tried + 1} of ${tries} in ${pause / 1000} s.`,
      )
      await sleep(pause)
    }
  }
}

/** What an error of the database says, in one line. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (codeOf(error) === '42P01') return 'its tables do not exist yet: npm run migrate -- up'
  const inner = error instanceof AggregateError ? error.errors.map(reason).join(', ') : ''
  return error.message || inner || codeOf(error) || error.name
}

function mayPass(error: unknown): boolean {
  const code = codeOf(error)
  if (code) return passingStates.has(code) || networkTrouble.test(code)
  return error instanceof Error && /timeout|terminated/i.test(error.message)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
