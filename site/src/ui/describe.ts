/** Attributes that tie a control to its hint and its error; `Field.astro` writes both. */
export function describe(
  name: string,
  { hint, error }: { hint?: string | undefined; error?: string | undefined },
) {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  }
}
