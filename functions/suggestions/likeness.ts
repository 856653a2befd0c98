import { editDistance } from '../doctors/edit-distance.ts'

/** How well a phrase begins with what was typed; less is better, undefined is not at all. */
export function likeness(phrase: string, typed: string): number | undefined {
  if (phrase === typed) return 0
  if (phrase.startsWith(typed)) return 1
  return ` ${phrase}`.includes(` ${typed}`) ? 2 : undefined
}

const LEAST_FORGIVEN = 5
const FORGIVEN_TWICE = 7

/** Whether a phrase begins nearly as what was typed, which may have no end yet. */
export function isNear(phrase: string, typed: string): boolean {
  if (typed.length < LEAST_FORGIVEN || phrase[0] !== typed[0]) return false
  const most = typed.length >= FORGIVEN_TWICE ? 2 : 1
  return [-1, 0, 1].some(
    (more) => editDistance(phrase.slice(0, typed.length + more), typed, most) <= most,
  )
}

export interface Ranked<T> {
  readonly item: T
  readonly rank: number
}

const NEAR = 5

/** Who fits what was typed, best first; typing mistakes are forgiven where nobody fits without. */
export function ranked<T>(
  items: readonly T[],
  typed: string,
  phrasesOf: (item: T) => readonly Phrase[],
): Ranked<T>[] {
  const all = items.map((item) => ({ item, phrases: phrasesOf(item) }))
  const fitting = all.flatMap(({ item, phrases }) => {
    const ranks = phrases.flatMap(({ text, behind = 0 }) => {
      const rank = likeness(text, typed)
      return rank === undefined ? [] : [rank + behind]
    })
    return ranks.length > 0 ? [{ item, rank: Math.min(...ranks) }] : []
  })
  const found =
    fitting.length > 0
      ? fitting
      : all
          .filter(({ phrases }) => phrases.some(({ text }) => isNear(text, typed)))
          .map(({ item }) => ({ item, rank: NEAR }))
  return found.toSorted((one, other) => one.rank - other.rank)
}

export interface Phrase {
  /** As `plain` makes it. */
  readonly text: string
  /** How much less it counts than a name. */
  readonly behind?: number
}
