import type { Deps } from '#api/deps'
import { Problem } from '#api/problem'
import type { Hold } from '#contract/appointments'
import { liveHoldQuery } from './hold-queries.ts'
import { hashOfToken } from './token.ts'

/** The time that is held by this token. Throws `hold.not_found` when it is not, or no longer. */
export async function getHold({ db, now }: Pick<Deps, 'db' | 'now'>, token: string): Promise<Hold> {
  const hold = await liveHoldQuery(db, hashOfToken(token), now()).executeTakeFirst()
  if (!hold) throw new Problem('hold.not_found')
  return hold
}
