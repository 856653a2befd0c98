/** A page to read: what it is about, and sections of paragraphs and points. */
export interface Prose {
  readonly title: string
  /** One or two sentences, for search results. */
  readonly description: string
  readonly lead: string
  readonly sections: readonly {
    readonly title: string
    readonly text: readonly string[]
    readonly points?: readonly string[]
  }[]
}
