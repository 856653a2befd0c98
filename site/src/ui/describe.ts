/** What is said when what was typed is wrong, or too long. */
export interface Mistakes {
  readonly wrong: string
  readonly tooLong: string
}

/**
 * Attributes that tie a control to its hint and its error; `Field.astro` writes both. What is
 * checked while it is typed has a place for an error from the start.
 */
export function describe(
  name: string,
  {
    hint,
    error,
    mistakes,
  }: { hint?: string | undefined; error?: string | undefined; mistakes?: Mistakes | undefined },
) {
  const ids = [hint && `${name}-hint`, (error || mistakes) && `${name}-error`]
    .filter(Boolean)
    .join(' ')
  return {
    id: name,
    name,
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(mistakes ? { 'data-wrong': mistakes.wrong, 'data-too-long': mistakes.tooLong } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  }
}
