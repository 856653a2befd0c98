/** One way to read a search: who is in all of these groups and bears all of these names. */
export interface Reading {
  /** Undefined: any. Empty: none, because two words contradict each other. */
  readonly specialties?: readonly string[]
  readonly cities?: readonly string[]
  /** The code of a language that all of them speak. */
  readonly language?: string
  readonly names: readonly NameWord[]
  /** Words that were only guessed to be groups: the reading counts if nobody is called exactly so. */
  readonly unlessNamed: readonly NameWord[]
  /** A typing mistake was forgiven in a word that stands for a group. */
  readonly isCorrected?: boolean
}

export interface NameWord {
  readonly word: string
  /** Whether a name that is only near counts when none fits exactly. */
  readonly isForgiving: boolean
}
