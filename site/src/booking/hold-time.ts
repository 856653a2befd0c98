import { ApiProblem, type Client } from '#client'
import { isId } from '../lib/ids.ts'
import { parseInstant } from '../lib/times.ts'
import { holdOf, type KeptHold, MOST_HOLDS } from './holds-cookie.ts'

/** The time that somebody looks at, and the hold of the same tab that it comes instead of. */
export interface WishedHold {
  readonly doctorId: string
  readonly visitTypeId: string | undefined
  readonly startsAt: string | undefined
  readonly replaces: string | undefined
}

export type HoldOutcome =
  | {
      readonly kind: 'held'
      readonly hold: KeptHold
      readonly givenBack: readonly KeptHold[]
      /** Those of them that had to go because one browser holds only so many. */
      readonly ousted: readonly KeptHold[]
    }
  /** Somebody else has it: booked or held. */
  | { readonly kind: 'taken' }
  /** The doctor does not offer it, or not any more. */
  | { readonly kind: 'gone' }
  /** It can be booked all the same, or not; the booking will tell. */
  | { readonly kind: 'unheld' }

/**
 * Holds a time for a browser that may hold others. Where it holds this very one already, in another
 * tab or on the page that was there a moment ago, the new hold takes its place.
 */
export async function holdTime(
  client: Pick<Client, 'holdSlot' | 'releaseHold'>,
  wish: WishedHold,
  kept: readonly KeptHold[],
  forwardedFor: string,
): Promise<HoldOutcome> {
  const { doctorId, visitTypeId, startsAt } = wish
  const at = parseInstant(startsAt ?? null)
  if (!isId(doctorId) || !isId(visitTypeId) || !startsAt || at === undefined)
    return { kind: 'gone' }
  const same = holdOf(kept, doctorId, startsAt)
  const former = kept.find(({ id }) => id === wish.replaces)
  const replaced = same ?? former
  const others = kept.filter((one) => one !== replaced && one !== former)
  const tooMany = others.slice(0, Math.max(0, others.length - MOST_HOLDS + 1))
  const givenBack = [...tooMany, ...(former && former !== replaced ? [former] : [])]
  try {
    await Promise.all(givenBack.map(({ token }) => client.releaseHold(token)))
    const held = await client.holdSlot(
      {
        doctor_id: doctorId,
        visit_type_id: visitTypeId,
        starts_at: startsAt,
        ...(replaced ? { replaces: replaced.token } : {}),
      },
      { idempotencyKey: crypto.randomUUID(), forwardedFor },
    )
    const hold = {
      id: held.id,
      doctorId,
      startsAt: at,
      endsAt: Date.parse(held.hold_expires_at),
      token: held.hold_token,
    }
    const ended = replaced ? [...givenBack, replaced] : givenBack
    return { kind: 'held', hold, givenBack: ended, ousted: tooMany }
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): HoldOutcome {
  const code = error instanceof ApiProblem ? error.code : undefined
  if (code === 'appointment.slot_taken') return { kind: 'taken' }
  if (code === 'appointment.not_offered' || code === 'visit_type.not_found') return { kind: 'gone' }
  // Holding is a kindness: whatever else went wrong, the form works without it.
  return { kind: 'unheld' }
}
