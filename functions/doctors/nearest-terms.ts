import { editDistance } from './edit-distance.ts'
import { exactTerms, type Term, terms } from './search-terms.ts'

/** From so many letters on, the first of them may be the mistake, too. */
const ANY_BEGINNING = 8

/** The terms that lie the fewest typing mistakes away, if those are few enough. */
export function nearestTerms(phrase: string): Term[] {
  let most = mistakesIn(phrase, true)
  if (most === 0) return []
  const words = phrase.split(' ').length
  // `dentist la` is not a mistake for `dentista`.
  const isKnownInPart = words > 1 && phrase.split(' ').some((word) => exactTerms(word).length > 0)
  const letters = lettersOf(phrase)
  let near: Term[] = []
  for (const term of candidates(phrase)) {
    const allowed = Math.min(most, term.mistakes)
    if (differing(letters, term.letters) > 2 * allowed) continue
    if (isKnownInPart && term.words < words) continue
    const mistakes = editDistance(phrase, term.telling, allowed)
    if (mistakes > allowed) continue
    if (mistakes < most) near = []
    most = mistakes
    near.push(term)
  }
  return near
}

/**
 * How many mistakes a text of this length may have. Four languages have many words, and people have
 * names: what is foreign here has to be longer.
 */
function mistakesIn({ length }: string, isEnglish: boolean): number {
  const [once, twice] = isEnglish ? [4, 7] : [7, 10]
  return length >= twice ? 2 : length >= once ? 1 : 0
}

interface Candidate extends Term {
  readonly mistakes: number
  readonly words: number
  readonly letters: number
}

const correctable: readonly Candidate[] = terms
  .filter(({ telling }) => telling.length >= 4)
  .map((term) => ({
    ...term,
    mistakes: term.isEnglish ? 2 : mistakesIn(term.telling, false),
    words: term.telling.split(' ').length,
    letters: lettersOf(term.telling),
  }))
  .filter(({ mistakes }) => mistakes > 0)

const byBeginning = Map.groupBy(correctable, ({ telling }) => telling[0])

function candidates(phrase: string): readonly Candidate[] {
  return phrase.length < ANY_BEGINNING ? (byBeginning.get(phrase[0]) ?? []) : correctable
}

/** Which letters occur, as bits: a mistake changes two of them at most, and to compare is quick. */
function lettersOf(text: string): number {
  let bits = 0
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) % 31)
  return bits
}

function differing(one: number, other: number): number {
  let bits = one ^ other
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}
