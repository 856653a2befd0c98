import type { Transaction } from 'kysely'
import type { Deps } from '#api/deps'
import { once } from '#api/idempotency'
import { Problem } from '#api/problem'
import type { HeldSlot, HoldSlot } from '#contract/appointments'
import type { Database } from '#db/schema'
import { hashOfAddress } from './address-hash.ts'
import { releaseHolds, shareDoctorLock } from './booking-queries.ts'
import { forgetEndedAddresses, requireFewHolds } from './few-holds.ts'
import { type FormerHold, formerHold, giveBackHold, insertHold } from './hold-queries.ts'
import { hashOfToken, newToken } from './token.ts'
import { type Offer, requireOffer } from './require-offer.ts'
import { isTaken, takenWithAlternatives } from './slot-taken.ts'
import { HOLD_MINUTES } from './vocabulary.ts'

interface Holder {
  readonly idempotencyKey: string | undefined
  readonly clientAddress: string
}

/**
 * Keeps a free time for five minutes, while somebody types. Decided by the same constraint as a
 * booking. What is replaced is given back first, and stays if the new time cannot be had. Where
 * the two times overlap, the new hold ends when the former would have: replacing a hold makes it no
 * longer. Whoever gives a time back and asks anew, also by way of another time, gets five minutes
 * again, if nobody was faster.
 * Throws `doctor.not_found`, `visit_type.not_found`, `appointment.not_offered`,
 * `appointment.slot_taken`, `appointment.too_many_holds`, `idempotency.key_reused`.
 */
export async function holdSlot(
  deps: Deps,
  wanted: HoldSlot,
  { idempotencyKey, clientAddress }: Holder,
): Promise<{ hold: HeldSlot; replayed: boolean }> {
  const request = { scope: 'guest POST /appointments/holds', key: idempotencyKey, body: wanted }
  const addressHash = hashOfAddress(clientAddress, deps.jwtSecret)
  try {
    const { value, replayed } = await once(deps, request, (tx) =>
      holdIn(tx, wanted, addressHash, deps.now()),
    )
    return { hold: value, replayed }
  } catch (error) {
    throw isTaken(error) ? await takenWithAlternatives(deps, wanted) : error
  }
}

async function holdIn(
  tx: Transaction<Database>,
  wanted: HoldSlot,
  addressHash: Buffer,
  now: Date,
): Promise<HeldSlot> {
  const replaced = wanted.replaces === undefined ? undefined : hashOfToken(wanted.replaces)
  await requireFewHolds(tx, { addressHash, replaced, now })
  await shareDoctorLock(tx, wanted.doctor_id)
  const offer = await requireOffer(tx, wanted, now)
  const former = replaced && (await formerHold(tx, replaced))
  const token = newToken()

  const hold = await inOrderOfDoctors(tx, { wanted, replaced, former, now }, async () => {
    await releaseHolds(tx, wanted.doctor_id, offer, { now, replaced })
    return insertHold(tx, {
      doctorId: wanted.doctor_id,
      visitTypeId: wanted.visit_type_id,
      offer,
      expiresAt: endOfHold({ wanted, former, now }, offer),
      tokenHash: hashOfToken(token),
      addressHash,
    })
  })
  if (!hold) throw new Problem('appointment.slot_taken')

  await forgetEndedAddresses(tx, now)
  return { ...hold, hold_token: token }
}

interface Replacement {
  readonly wanted: HoldSlot
  readonly replaced: Buffer | undefined
  /** What is replaced, be it a hold that lives or one that has run out. */
  readonly former: FormerHold | undefined
  readonly now: Date
}

function endOfHold(
  { wanted, former, now }: Omit<Replacement, 'replaced'>,
  { startsAt, busyUntil }: Offer,
): Date {
  const end = new Date(now.getTime() + HOLD_MINUTES * 60_000)
  const isRenewed =
    former?.doctorId === wanted.doctor_id.toLowerCase() &&
    former.startsAt < busyUntil &&
    former.busyUntil > startsAt &&
    former.expiresAt > now
  return isRenewed && former.expiresAt < end ? former.expiresAt : end
}

/**
 * The time that is replaced may be another doctor's. What is done at two doctors is done in the
 * order of their ids, and so are the refreshes at the commit: of two who change places, none then
 * waits for the other while the other waits for them.
 */
async function inOrderOfDoctors<T>(
  tx: Transaction<Database>,
  { wanted, replaced, former, now }: Replacement,
  insert: () => Promise<T>,
): Promise<T> {
  const doctor = wanted.doctor_id.toLowerCase()
  if (replaced && former && former.doctorId < doctor) await giveBackHold(tx, replaced, now)
  const inserted = await insert()
  if (replaced && former && former.doctorId > doctor) await giveBackHold(tx, replaced, now)
  return inserted
}
