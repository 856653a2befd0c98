/** The words, in the case in which they were typed. */
export function wordsAsTyped(typed: string): string[] {
  return typed
    .normalize('NFC')
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .map((word) => word.replaceAll(/^['-]+|['-]+$/g, ''))
    .filter(Boolean)
}
