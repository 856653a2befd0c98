import type { Transaction } from 'kysely'
import type { Deps } from '#api/deps'
import { once } from '#api/idempotency'
import { Problem } from '#api/problem'
import type { HeldSlot, HoldSlot } from '#contract/appointments'
import type { Database } from '#db/schema'
import { hashOfAddress } from './address-hash.ts'
import { releaseHolds, shareDoctorLock } from './booking-queries.ts'
import { forgetEndedAddresses, requireFewHolds } from './few-holds.ts'
import { doctorOfHold, giveBackHold, insertHold } from './hold-queries.ts'
import { hashOfToken, newToken } from './manage-token.ts'
import { requireOffer } from './require-offer.ts'
import { isTaken, takenWithAlternatives } from './slot-taken.ts'
import { HOLD_MINUTES } from './vocabulary.ts'

interface Holder {
  readonly idempotencyKey: string | undefined
  readonly clientAddress: string
}

/**
 * Keeps a free time for five minutes, while somebody types. Decided by the same constraint as a
 * booking. What is replaced is given back first, and stays if the new time cannot be had.
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
  const token = newToken()

  const hold = await inOrderOfDoctors(tx, { wanted, replaced, now }, async () => {
    await releaseHolds(tx, wanted.doctor_id, offer, { now, replaced })
    return insertHold(tx, {
      doctorId: wanted.doctor_id,
      visitTypeId: wanted.visit_type_id,
      offer,
      expiresAt: new Date(now.getTime() + HOLD_MINUTES * 60_000),
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
  readonly now: Date
}

/**
 * The time that is replaced may be another doctor's. What is done at two doctors is done in the
 * order of their ids, and so are the refreshes at the commit: of two who change places, none then
 * waits for the other while the other waits for them.
 */
async function inOrderOfDoctors<T>(
  tx: Transaction<Database>,
  { wanted, replaced, now }: Replacement,
  insert: () => Promise<T>,
): Promise<T> {
  const former = replaced && (await doctorOfHold(tx, replaced))
  const doctor = wanted.doctor_id.toLowerCase()
  if (replaced && former && former < doctor) await giveBackHold(tx, replaced, now)
  const inserted = await insert()
  if (replaced && former && former > doctor) await giveBackHold(tx, replaced, now)
  return inserted
}
