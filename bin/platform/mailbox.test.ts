import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MailMessage } from '../../functions/notifications/mailer.ts'
import { mailFrame } from './mailbox-frame.ts'
import { mailboxApp } from './mailbox-app.ts'
import { openMailbox } from './mailbox.ts'
import { temporaryFolder } from './temporary-folder.ts'

const aMail = (changes: Partial<MailMessage> = {}): MailMessage => ({
  messageId: 'confirmation-1',
  to: { name: 'Ann <b>Lee', address: 'ann@example.com' },
  subject: 'Your visit & more',
  text: 'Change it: http://localhost:3000/manage#secret\n<script>text</script>',
  html: '<!doctype html><html><head></head><body><script>mail</script></body></html>',
  language: 'en',
  attachments: [{ filename: 'vis"it é.ics', contentType: 'text/calendar', content: 'BEGIN' }],
  ...changes,
})

test('the same message arrives once, however often and however fast it is sent', async () => {
  using folder = temporaryFolder()
  const mailbox = await openMailbox(folder.path)

  await Promise.all(Array.from({ length: 20 }, () => mailbox.send(aMail())))
  await mailbox.send(aMail({ subject: 'Again' }))

  expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(['Your visit & more'])
  expect(readdirSync(folder.path)).toHaveLength(1)
})

test('mails are there after a restart, newest first, and only their owner can read the files', async () => {
  using folder = temporaryFolder()
  const before = await openMailbox(folder.path)
  await before.send(aMail({ messageId: 'one', subject: 'First' }))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await before.send(aMail({ messageId: 'two', subject: 'Second' }))

  const after = await openMailbox(folder.path)

  expect((await after.list()).map(({ subject }) => subject)).toEqual(['Second', 'First'])
  const modes = readdirSync(folder.path).map(
    (file) => statSync(join(folder.path, file)).mode & 0o777,
  )
  expect(modes).toEqual([0o600, 0o600])
})

test('the page shows a mail without running anything that somebody wrote into it', async () => {
  using folder = temporaryFolder()
  const { get } = await aMailboxPage(folder.path)

  const page = await get('/')
  const text = await page.text()

  expect(text).toContain('Ann &lt;b&gt;Lee')
  expect(text).toContain('Your visit &amp; more')
  expect(text).not.toContain('<script>')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test("the mail's own HTML stands in a frame that may open links and run no script", async () => {
  using folder = temporaryFolder()
  const { get, id } = await aMailboxPage(folder.path)

  const frame = await get(`/messages/${id}/html`)

  const policy = frame.headers.get('content-security-policy')
  expect(policy).toContain('sandbox allow-popups')
  expect(policy).not.toContain('allow-scripts')
  expect(policy).toContain("default-src 'none'")
})

test('plain text can be read, with links that can be followed', async () => {
  using folder = temporaryFolder()
  const { get, id } = await aMailboxPage(folder.path)

  const text = await (await get(`/messages/${id}?view=text`)).text()

  expect(text).toContain('<a href="http://localhost:3000/manage#secret">')
  expect(text).toContain('&lt;script&gt;text')
})

test('an attachment is saved under its own name, whatever stands in it', async () => {
  using folder = temporaryFolder()
  const { get, id } = await aMailboxPage(folder.path)

  const file = await get(`/messages/${id}/attachments/0`)

  expect(await file.text()).toBe('BEGIN')
  expect(file.headers.get('content-type')).toBe('text/calendar')
  expect(file.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''vis%22it%20%C3%A9.ics",
  )
})

test('programs read all mails, or those to one address', async () => {
  using folder = temporaryFolder()
  const { get, mailbox } = await aMailboxPage(folder.path)
  await mailbox.send(aMail({ messageId: 'other', to: { name: 'Bo', address: 'bo@example.com' } }))

  const all = (await (await get('/messages.json')).json()) as unknown[]
  const hers = await (await get('/messages.json?to=ANN@example.com')).json()

  expect(all).toHaveLength(2)
  expect(hers).toMatchObject([{ messageId: 'confirmation-1', to: { address: 'ann@example.com' } }])
})

test.each(['/messages/none', '/messages/none/html', '/messages/none/attachments/0', '/elsewhere'])(
  '%s is not there, and says so',
  async (path) => {
    using folder = temporaryFolder()
    const { get } = await aMailboxPage(folder.path)

    expect((await get(path)).status).toBe(404)
  },
)

test('a page of another name that leads to this machine cannot read the mails', async () => {
  using folder = temporaryFolder()
  const { mailbox } = await aMailboxPage(folder.path)

  const answer = await mailboxApp(mailbox).request('/messages.json', {
    headers: { host: 'evil.example:8025' },
  })

  expect(answer.status).toBe(421)
})

test('an empty mailbox says how the first mail comes', async () => {
  using folder = temporaryFolder()
  const app = mailboxApp(await openMailbox(folder.path))

  const page = await app.request('/', { headers: { host: 'localhost:8025' } })

  expect(await page.text()).toContain('No mail yet')
})

test.each([
  [
    '<!doctype html><html><head lang="en"><title>',
    '<!doctype html><html><head lang="en"><base target="_top"><title>',
  ],
  [' <!DOCTYPE html><p>', ' <!DOCTYPE html><base target="_top"><p>'],
  ['<p>', '<base target="_top"><p>'],
])('links of %s open in the whole window', (mail, framed) => {
  expect(mailFrame(mail)).toBe(framed)
})

async function aMailboxPage(directory: string) {
  const mailbox = await openMailbox(directory)
  await mailbox.send(aMail())
  const app = mailboxApp(mailbox)
  const [mail] = await mailbox.list()
  const get = (path: string) => app.request(path, { headers: { host: 'localhost:8025' } })
  return { mailbox, get, id: mail?.id }
}
