import { sql, type Updateable } from 'kysely'
import type { Db, NotificationsTable } from '#db/schema'
import { MANAGE_LINK_HOURS_AFTER_VISIT } from '#vocabulary/appointments'
import { manageUrl } from '../appointments/manage-url.ts'
import { hashOfToken, newToken } from '../appointments/token.ts'
import { confirmationMail } from './confirmation-mail.ts'
import { confirmationOf } from './confirmation.ts'
import type { Mailer } from './mailer.ts'

export interface DeliveryDeps {
  readonly db: Db
  readonly mailer: Mailer
  readonly now: () => Date
  readonly siteUrl: string
}

/** How long a message that failed waits, so that it does not keep the others waiting. */
const RETRY_AFTER_MILLISECONDS = 60_000

/**
 * Sends what is due from the outbox, one message at a time, and answers how many were sent. Each is
 * rendered when it is sent, so that it says what is true then; what is no longer true (a cancelled
 * visit) is dropped. The manage link in a mail is its own token, made here, so that none has to be
 * kept readable anywhere. A message that the mailer refuses is tried again after a minute; when all
 * others are through, its error is thrown (an `AggregateError`, if there are several).
 */
export async function deliverDue(deps: DeliveryDeps): Promise<number> {
  let sent = 0
  const failures: unknown[] = []
  for (;;) {
    const outcome = await deliverOne(deps)
    if (outcome === 'none') break
    if (outcome === 'sent') sent += 1
    if (typeof outcome === 'object') failures.push(outcome.failure)
  }
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} messages failed`)
  if (failures.length === 1) throw failures[0]
  return sent
}

type Outcome = 'sent' | 'dropped' | 'none' | { readonly failure: unknown }

async function deliverOne(deps: DeliveryDeps): Promise<Outcome> {
  const { db, now } = deps
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('notifications')
      .select(['id', 'appointment_id'])
      .where('state', '=', 'pending')
      .where('due_at', '<=', now())
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return 'none'

    const confirmation = await confirmationOf(tx, due.appointment_id)
    if (!confirmation) {
      await update(tx, due.id, { state: 'dropped' })
      return 'dropped'
    }
    const token = newToken()
    const link = manageUrl(deps.siteUrl, token)
    try {
      await deps.mailer.send(
        await confirmationMail(confirmation, { messageId: due.id, manageUrl: link }),
      )
    } catch (failure) {
      await update(tx, due.id, { due_at: new Date(now().getTime() + RETRY_AFTER_MILLISECONDS) })
      return { failure }
    }
    await insertToken(tx, due.appointment_id, token, confirmation.appointment.ends_at)
    await update(tx, due.id, { state: 'sent', sent_at: now() })
    return 'sent'
  })
}

async function insertToken(tx: Db, appointmentId: string, token: string, endsAt: string) {
  await tx
    .insertInto('manage_tokens')
    .values({
      token_hash: hashOfToken(token),
      appointment_id: appointmentId,
      expires_at: sql<Date>`${endsAt}::timestamptz
        + make_interval(hours => ${MANAGE_LINK_HOURS_AFTER_VISIT})`,
    })
    .execute()
}

async function update(tx: Db, id: string, change: Updateable<NotificationsTable>): Promise<void> {
  await tx.updateTable('notifications').set(change).where('id', '=', id).execute()
}
