import { join } from 'node:path'
import { connect } from '#db/connect'
import { deliverDue } from '../../functions/notifications/deliver-due.ts'
import { every } from './every.ts'
import { serveMailbox } from './mailbox-server.ts'
import { openMailbox } from './mailbox.ts'
import type { Setting } from './setting.ts'

const LOOK_EVERY_MILLISECONDS = 300

/** Opens the mailbox page, and puts into it what waits in the outbox, as long as the platform runs. */
export async function startMailbox(setting: Setting, jobsUrl: string): Promise<void> {
  const { directory, environment, parts, progress, siteUrl } = setting
  const mailer = await openMailbox(join(directory, 'mailbox'))
  await parts.add({ stop: await serveMailbox(mailer, environment.MAILBOX_PORT) })

  const db = connect({ url: jobsUrl, max: 2 })
  await parts.add({ stop: () => db.destroy() })
  const deliver = () => deliverDue({ db, mailer, now: () => new Date(), siteUrl })
  const tell = (message: string) => progress.say(`A mail could not be sent: ${message}`)
  await parts.add({ stop: every(LOOK_EVERY_MILLISECONDS, deliver, tell) })
  progress.say('Mailbox ready')
}
