import { html } from 'hono/html'
import type { ReceivedMail } from './mailbox.ts'

/** What the mailbox page shows. */
export interface MailboxView {
  /** Newest first. */
  readonly mails: readonly ReceivedMail[]
  readonly open: ReceivedMail | undefined
  /** Whether a person chose the open mail; a phone shows the list until then. */
  readonly isChosen: boolean
  readonly view: 'html' | 'text'
}

type Markup = ReturnType<typeof html>

/** The whole page: the list left, the open mail right. */
export function mailboxPage(view: MailboxView): Markup {
  const { mails, open, isChosen } = view
  const count = mails.length === 1 ? '1 message' : `${mails.length} messages`
  const pane = open ? message(view, open) : empty()
  return page(
    isChosen && open ? `${open.subject} · Mailbox` : 'Mailbox',
    html`<main class="panes${isChosen ? ' chosen' : ''}${open ? '' : ' nothing'}">
      <section class="list" aria-labelledby="list-title">
        <div class="bar">
          ${heading(!isChosen, html`id="list-title"`, 'Mailbox')}
          <p>${count}</p>
          <a class="button" href="/">Check for new mail</a>
        </div>
        <p class="note">
          Everything Doktolib sends from this machine arrives here, and nowhere else.
        </p>
        <ul role="list">
          ${mails.map((mail) => item(mail, mail.id === open?.id))}
        </ul>
      </section>
      <section class="message" id="message" tabindex="-1" aria-label="Message">${pane}</section>
    </main>`,
  )
}

/** For addresses that lead nowhere. */
export function notFoundPage(): Markup {
  return page(
    'Not found · Mailbox',
    html`<main class="empty" id="message" tabindex="-1">
      <h1>There is no such message</h1>
      <p>It may have been in a mailbox that was removed. <a href="/">See all messages</a></p>
    </main>`,
  )
}

function page(title: string, body: Markup | Promise<Markup>): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#message">Skip to the message</a>
        ${body}
      </body>
    </html>`
}

function item(mail: ReceivedMail, isOpen: boolean): Markup {
  const opening = mail.text.replace(/\s+/g, ' ').trim().slice(0, 120)
  return html`<li>
    <a class="item" href="/messages/${mail.id}" ${isOpen ? html`aria-current="true"` : ''}>
      <span class="who">${mail.to.name || mail.to.address}</span>
      ${time(mail, shortTime)}
      <span class="subject" lang="${mail.language}">${mail.subject}</span>
      <span class="opening" lang="${mail.language}">${opening}</span>
    </a>
  </li>`
}

/** A phone shows one pane at a time, and what it shows needs the first heading. */
function heading(isFirst: boolean, attributes: Markup | Promise<Markup>, words: string) {
  return isFirst ? html`<h1 ${attributes}>${words}</h1>` : html`<h2 ${attributes}>${words}</h2>`
}

function message({ view, isChosen }: MailboxView, mail: ReceivedMail): Markup {
  const here = `/messages/${mail.id}`
  const tab = (name: 'html' | 'text', label: string) =>
    html`<a href="${here}?view=${name}" ${view === name ? html`aria-current="page"` : ''}
      >${label}</a
    >`
  return html`<article aria-labelledby="subject">
    <header>
      <a class="back" href="/">All messages</a>
      ${heading(isChosen, html`id="subject" lang="${mail.language}"`, mail.subject)}
      <p class="to">
        To <strong>${mail.to.name}</strong> &lt;${mail.to.address}&gt; · ${time(mail, longTime)}
      </p>
      ${attachments(mail)}
      <nav class="views" aria-label="View">
        ${tab('html', 'As it looks')} ${tab('text', 'Plain text')}
      </nav>
    </header>
    ${
      view === 'text'
        ? html`<pre lang="${mail.language}" tabindex="0">${linked(mail.text)}</pre>`
        : html`<iframe
            src="${here}/html"
            title="The message: ${mail.subject}"
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          ></iframe>`
    }
  </article>`
}

/** Plain text in which the addresses of web pages can be followed. */
function linked(text: string): (string | Markup)[] {
  const pieces = text.split(/(https?:\/\/[^\s<>"]+)/)
  return pieces.map((piece, at) => (at % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : piece))
}

function attachments(mail: ReceivedMail): Markup | '' {
  if (mail.attachments.length === 0) return ''
  return html`<ul class="attachments" role="list" aria-label="Attachments">
    ${mail.attachments.map(
      ({ filename }, number) =>
        html`<li>
          <a class="button" download="${filename}" href="/messages/${mail.id}/attachments/${number}"
            >Save ${filename}</a
          >
        </li>`,
    )}
  </ul>`
}

function empty(): Markup {
  return html`<div class="empty">
    <h2>No mail yet</h2>
    <p>Book a visit on the site, and its confirmation appears here a moment later.</p>
  </div>`
}

const shortTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const longTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' })

function time(mail: ReceivedMail, format: Intl.DateTimeFormat): Markup {
  const words = format.format(new Date(mail.receivedAt))
  return html`<time datetime="${mail.receivedAt}">${words}</time>`
}
