/** A word as people write it: letters, of which one is small, perhaps between marks. */
const WORD = /^[“"'‘(¿¡]*\p{L}[\p{L}'’-]*[”"'’).,;:!?…]*$/u
const SMALL = /\p{Ll}/u
const isWord = (token = '') => WORD.test(token) && SMALL.test(token)

/** Class lists, selectors, header values: small letters, and signs that no sentence has. */
const TECHNICAL = /^[a-z0-9!:[\]().,;%#/*=+'"_&>~^|$-]+$/
const SIGN = /[-:[\]=/_#>*].|^[.#>*]|\d/

/**
 * Whether people would read this text rather than programs: two words in a row, unless all of it
 * is written as class lists and header values are.
 */
export function looksLikeSentence(text: string): boolean {
  const tokens = text.trim().split(/\s+/)
  const long = tokens.filter((token) => !/^\p{L}$/u.test(token))
  if (!long.some((token, index) => isWord(token) && isWord(long[index + 1]))) return false
  const isList = tokens.slice(0, -1).every((token) => token.endsWith(','))
  const isTechnical = isList || tokens.every((token) => TECHNICAL.test(token))
  return !(isTechnical && tokens.some((token) => SIGN.test(token)))
}

/** Whether there is anything in it that another language would write otherwise. */
export const hasLetters = (text: string) => /\p{L}/u.test(text.replaceAll(/&#?\w+;/g, ''))
