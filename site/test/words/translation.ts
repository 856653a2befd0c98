/** What a catalogue holds by its path, such as `booking.details.submit`; lists by their numbers. */
export type Said = ReadonlyMap<string, unknown>

/** The arguments with which the words that are functions are tried. */
export type Calls = (path: string) => readonly (readonly unknown[])[]

/** Signs that a value went into a sentence that was not meant for it. */
const BROKEN = /undefined|null|NaN|\[object|Invalid Date|=>/

/** Everything in a catalogue that is a word, deeply. */
export function saidIn(catalogue: object, prefix = ''): Said {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...saidIn(value as object, `${prefix}${key}.`)]
        : [[prefix + key, value] as const],
    ),
  )
}

/** What is wrong with a catalogue taken by itself. */
export function brokenWords(said: Said, calls: Calls): string[] {
  return [...said].flatMap(([path, word]) =>
    spoken(path, word, calls)
      .filter((text) => text !== undefined)
      .filter((text) => typeof text !== 'string' || BROKEN.test(text) || text.trim() !== text)
      .map((text) => `${path} says ${JSON.stringify(text)}`),
  )
}

/** What one catalogue has and the other has not, or what takes other values there. */
export function unlikeWords(one: Said, other: Said): string[] {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => kind(one.get(path)) !== kind(other.get(path)))
}

/** The words that say the same in both for any values: one language was left in the other. */
export function alikeWords(one: Said, other: Said, calls: Calls): string[] {
  return [...one.keys()].filter((path) => {
    const theirs = spoken(path, other.get(path), calls)
    return spoken(path, one.get(path), calls).some(
      (text, call) => text !== undefined && text === theirs[call],
    )
  })
}

function spoken(path: string, word: unknown, calls: Calls): unknown[] {
  if (typeof word !== 'function') return [word]
  return calls(path).map((values): unknown => Reflect.apply(word, undefined, values))
}

const kind = (word: unknown) =>
  typeof word === 'function' ? `function of ${word.length}` : typeof word
