import { createHash } from 'node:crypto'

/**
 * Names for prepared statements: the same text has the same name everywhere. Bounded, because each
 * name lives as long as its connection; a text that comes after the last free name stays unnamed.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #limit: number

  constructor(limit = 500) {
    this.#limit = limit
  }

  /** Undefined for a text that must not or cannot be prepared (BEGIN, DDL, too many already). */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known) return known
    if (
      this.#names.size >= this.#limit ||
      !/^\s*(select|insert|update|delete|with)\b/i.test(text)
    ) {
      return undefined
    }
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    this.#names.set(text, name)
    return name
  }
}
