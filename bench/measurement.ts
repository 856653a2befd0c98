export interface Measurement {
  readonly name: string
  readonly ratio: number
  /** As a person reads it: `≥ 1.3`. */
  readonly target: string
  readonly isMet: boolean
  /** The two figures behind the ratio, for the curious. */
  readonly note: string
}

export function atLeast(name: string, ratio: number, target: number, note: string): Measurement {
  return { name, ratio, target: `≥ ${target}`, isMet: ratio >= target, note }
}

export function atMost(name: string, ratio: number, target: number, note: string): Measurement {
  return { name, ratio, target: `≤ ${target}`, isMet: ratio <= target, note }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** What a quarter stays below: less at the mercy of whatever else the machine does than the median. */
export function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN
}

/** Runs two jobs in turns, `rounds` times each, and answers what each answered. */
export async function inTurns<T>(
  rounds: number,
  first: () => Promise<T>,
  second: () => Promise<T>,
): Promise<{ first: T[]; second: T[] }> {
  const results = { first: [] as T[], second: [] as T[] }
  for (let round = 0; round < rounds; round += 1) {
    results.first.push(await first())
    results.second.push(await second())
  }
  return results
}
