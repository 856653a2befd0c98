import { Hono } from 'hono'
import { mailFrame } from './mailbox-frame.ts'
import { mailboxPage, notFoundPage } from './mailbox-page.ts'
import { mailboxStyle } from './mailbox-style.ts'
import type { Mailbox } from './mailbox.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// A mail is somebody else's HTML: it may look as it likes and open links, and nothing else.
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups " +
  'allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

/** The mailbox as a web page that looks like a mail client, and as JSON for programs. */
export function mailboxApp(mailbox: Mailbox): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    // Mails hold the keys to appointments. Other names that resolve to us are a page in the same
    // browser that tries to read them (DNS rebinding).
    if (!LOOPBACK.test(c.req.header('host') ?? '')) {
      return c.text('The mailbox is only for this machine; open it as http://localhost.', 421)
    }
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.header('Content-Security-Policy', PAGE_POLICY)
    }
  })

  app.get('/', async (c) => {
    const mails = await mailbox.list()
    return c.html(mailboxPage({ mails, open: mails[0], isChosen: false, view: 'html' }))
  })

  app.get('/style.css', (c) => c.body(mailboxStyle, 200, { 'Content-Type': 'text/css' }))

  app.get('/messages.json', async (c) => {
    const to = c.req.query('to')?.toLowerCase()
    const mails = await mailbox.list()
    return c.json(to ? mails.filter((mail) => mail.to.address.toLowerCase() === to) : mails)
  })

  app.get('/messages/:id', async (c) => {
    const mails = await mailbox.list()
    const open = mails.find((mail) => mail.id === c.req.param('id'))
    if (!open) return c.html(notFoundPage(), 404)
    const view = c.req.query('view') === 'text' ? 'text' : 'html'
    return c.html(mailboxPage({ mails, open, isChosen: true, view }))
  })

  app.get('/messages/:id/html', async (c) => {
    const mail = await mailbox.find(c.req.param('id'))
    if (!mail) return c.html(notFoundPage(), 404)
    return c.html(mailFrame(mail.html), 200, { 'Content-Security-Policy': FRAME_POLICY })
  })

  app.get('/messages/:id/attachments/:number', async (c) => {
    const mail = await mailbox.find(c.req.param('id'))
    const attachment = mail?.attachments[Number(c.req.param('number'))]
    if (!attachment) return c.html(notFoundPage(), 404)
    const name = encodeURIComponent(attachment.filename).replaceAll("'", '%27')
    return c.body(attachment.content, 200, {
      'Content-Type': /^[\w.+-]+\/[\w.+-]+(; ?[\w=."-]+)*$/.test(attachment.contentType)
        ? attachment.contentType
        : 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    })
  })

  app.notFound((c) => c.html(notFoundPage(), 404))
  return app
}
