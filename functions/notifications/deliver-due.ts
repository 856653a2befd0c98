import { sql } from 'kysely'
import type { Db } from '#db/schema'
import { MANAGE_LINK_HOURS_AFTER_VISIT } from '#vocabulary/appointments'
import { hashOfToken, manageUrl, newManageToken } from '../appointments/manage-token.ts'
import { confirmationMail } from './confirmation-mail.ts'
import { confirmationOf } from './confirmation.ts'
import type { Mailer } from './mailer.ts'

export interface DeliveryDeps {
  readonly db: Db
  readonly mailer: Mailer
  readonly now: () => Date
  readonly siteUrl: string
}

/**
 * Sends what is due from the outbox, one message at a time, and answers how many were sent. Each is
 * rendered when it is sent, so that it says what is true then; what is no longer true (a cancelled
 * visit) is dropped. The manage link in a mail is its own token, made here, so that none has to be
 * kept readable anywhere. A message that the mailer refuses stays due.
 */
export async function deliverDue(deps: DeliveryDeps): Promise<number> {
  let sent = 0
  for (;;) {
    const outcome = await deliverOne(deps)
    if (outcome === 'none') return sent
    if (outcome === 'sent') sent += 1
  }
}

async function deliverOne({
  db,
  mailer,
  now,
  siteUrl,
}: DeliveryDeps): Promise<'sent' | 'dropped' | 'none'> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('notifications')
      .select(['id', 'appointment_id', 'dedupe_key'])
      .where('state', '=', 'pending')
      .where('due_at', '<=', now())
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return 'none'

    const confirmation = await confirmationOf(tx, due.appointment_id)
    if (confirmation) {
      const token = newManageToken()
      await tx
        .insertInto('manage_tokens')
        .values({
          token_hash: hashOfToken(token),
          appointment_id: due.appointment_id,
          expires_at: sql<Date>`${confirmation.appointment.ends_at}::timestamptz
            + make_interval(hours => ${MANAGE_LINK_HOURS_AFTER_VISIT})`,
        })
        .execute()
      await mailer.send(
        await confirmationMail(confirmation, {
          messageId: due.id,
          manageUrl: manageUrl(siteUrl, token),
        }),
      )
    }
    await tx
      .updateTable('notifications')
      .set(confirmation ? { state: 'sent', sent_at: now() } : { state: 'dropped' })
      .where('id', '=', due.id)
      .execute()
    return confirmation ? 'sent' : 'dropped'
  })
}
