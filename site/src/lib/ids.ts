const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether the text can be an id at all; anything else need not be asked for. */
export function isId(text: string | null | undefined): text is string {
  return typeof text === 'string' && UUID.test(text)
}
