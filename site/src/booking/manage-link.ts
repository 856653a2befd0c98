const TOKEN = /^[\w-]{20,200}$/

/** The token of a manage link, pasted whole or in part, with what mail programs put around it. */
export function tokenOfLink(text: string | null | undefined): string | undefined {
  const pasted = (text ?? '').trim().replace(/^<|>$/g, '')
  const token = pasted.slice(pasted.lastIndexOf('#') + 1)
  return TOKEN.test(token) ? token : undefined
}
