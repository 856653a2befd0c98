/** Tells a person how far the start is. */
export interface Progress {
  /** One calm line, with the seconds since the start. */
  readonly say: (sentence: string) => void
  /** Seconds since the start, with one decimal. */
  readonly elapsed: () => string
}

/** Starts the clock. */
export function startProgress(write: (line: string) => void = console.log): Progress {
  const startedAt = performance.now()
  const elapsed = () => ((performance.now() - startedAt) / 1000).toFixed(1)
  return { elapsed, say: (sentence) => write(`${elapsed().padStart(6)} s  ${sentence}`) }
}
