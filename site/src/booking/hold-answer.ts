/**
 * What the site answers a browser that wishes to hold a time. "No" is an answer too, and no failed
 * request, which browsers report as an error of the page.
 */
export type HoldAnswer =
  | {
      readonly outcome: 'held'
      readonly id: string
      readonly seconds: number
      /** The times that had to make room for it, each as `doctor.milliseconds`. */
      readonly ousted: readonly string[]
    }
  /** Somebody else has it, oneself has booked it, or the doctor does not offer it (any more). */
  | { readonly outcome: 'taken' | 'own' | 'gone' }
  /** It is free to everybody, as far as anybody knows. */
  | { readonly outcome: 'unheld' }
