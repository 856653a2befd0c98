import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer, MailMessage } from '../../functions/notifications/mailer.ts'

/** A mail that arrived; `id` is safe in URLs and the same for the same message. */
export interface ReceivedMail extends MailMessage {
  id: string
  /** RFC 3339. */
  receivedAt: string
}

/** Where mails go on one machine: nobody is written to, everything can be read. */
export interface Mailbox extends Mailer {
  /** Everything that arrived, newest first. */
  list(): Promise<ReceivedMail[]>
  find(id: string): Promise<ReceivedMail | undefined>
}

/** Opens a folder as a mailbox: one JSON file a mail, written whole or not at all. */
export async function openMailbox(directory: string): Promise<Mailbox> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  // A mail never changes, so each file is read once.
  const known = new Map<string, ReceivedMail>()

  async function list(): Promise<ReceivedMail[]> {
    const ids = (await readdir(directory)).flatMap((file) => /^(\w+)\.json$/.exec(file)?.[1] ?? [])
    const mails = await Promise.all(ids.map(load))
    return mails.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  }

  async function load(id: string): Promise<ReceivedMail> {
    const mail =
      known.get(id) ??
      (JSON.parse(await readFile(join(directory, `${id}.json`), 'utf8')) as ReceivedMail)
    known.set(id, mail)
    return mail
  }

  async function send(message: MailMessage): Promise<void> {
    const id = createHash('sha256').update(message.messageId).digest('hex').slice(0, 32)
    const mail: ReceivedMail = { id, receivedAt: new Date().toISOString(), ...message }
    const unfinished = join(directory, `${randomUUID()}.new`)
    await writeFile(unfinished, JSON.stringify(mail, undefined, 2), { mode: 0o600, flush: true })
    try {
      // Unlike a rename, a link fails when the name exists: the first arrival of a message stays.
      await link(unfinished, join(directory, `${id}.json`))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  return { send, list, find: async (id) => (await list()).find((mail) => mail.id === id) }
}
