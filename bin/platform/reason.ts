/**
 * What went wrong, for a person. Some errors of the system say it only in their parts ("localhost"
 * that refuses on both of its addresses); a mistake of ours in the program says where it is.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return [error.message, ...error.errors.map(reasonOf)].filter(Boolean).join(' ')
  }
  if (!(error instanceof Error)) return String(error)
  const isOurMistake = error instanceof TypeError || error instanceof ReferenceError
  return (isOurMistake && error.stack) || error.message || error.name
}
