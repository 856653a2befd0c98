import { Transform } from 'node:stream'

/** A body grew larger than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Lets bytes through until there are too many; a body without a length cannot be refused sooner. */
export function limitBytes(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      if (seen > most) done(new TooLarge(`more than ${most} bytes`))
      else done(null, chunk)
    },
  })
}
