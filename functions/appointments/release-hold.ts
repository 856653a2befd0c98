import type { Deps } from '#api/deps'
import { giveBackHold } from './hold-queries.ts'
import { hashOfToken } from './token.ts'

/** Gives a held time back. Whether it was still held makes no difference: now it is not. */
export async function releaseHold(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  token: string,
): Promise<void> {
  await giveBackHold(db, hashOfToken(token), now())
}
