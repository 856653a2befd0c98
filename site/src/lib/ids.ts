import { Id } from '#contract/api'

/** Whether the API takes the text for an id at all; anything else need not be asked for. */
export function isId(text: string | null | undefined): text is string {
  return Id.safeParse(text).success
}
