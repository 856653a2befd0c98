import type { ProblemDocument } from '#contract/api'

/** The API refused and said why. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: ProblemDocument
  readonly retryAfterSeconds: number | undefined

  constructor(problem: ProblemDocument, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status() {
    return this.problem.status
  }

  get code() {
    return this.problem.code
  }
}

/** No answer, or none that the API could have given. Whether a request was carried out is unknown. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable'
}

/** True when trying again later is what helps: the API is down, or says that it cannot serve now. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof ApiUnreachable || (error instanceof ApiProblem && error.status >= 500)
}
