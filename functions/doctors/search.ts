import type { Position } from './search-cursor.ts'
import type { Reading } from './reading.ts'
import type { AvailabilityWindow, SortOrder } from './vocabulary.ts'

/** A search as it was understood, ready to be turned into a statement. */
export interface Search {
  /** Whoever fits any of these is found. */
  readonly readings: readonly Reading[]
  /** Whether the readings come from what somebody typed. */
  readonly isText: boolean
  readonly language?: string | undefined
  /** A language that stands in the text; the filter may ask for another one. */
  readonly alsoSpeaks?: string | undefined
  /** Only doctors whom one can meet by video. */
  readonly isByVideo?: boolean | undefined
  readonly maxPrice?: number | undefined
  readonly availableWithin?: AvailabilityWindow | undefined
  readonly sort: SortOrder
  readonly after?: Position | undefined
  readonly limit: number
  readonly now: Date
}
