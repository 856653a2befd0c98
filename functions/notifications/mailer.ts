/** One mail, ready to be sent: everything is rendered, nothing is looked up any more. */
export interface MailMessage {
  /** Stays the same when the same mail is tried again, so that it can be kept from going out twice. */
  messageId: string
  to: { name: string; address: string }
  subject: string
  /** The whole mail for readers without HTML; says and links the same as `html`. */
  text: string
  /** A complete HTML document, with all values escaped. */
  html: string
  /** BCP 47 tag of the language it is written in. */
  language: string
  /** `content` is text in UTF-8, such as a calendar file. */
  attachments: { filename: string; contentType: string; content: string }[]
}

/** How a mail leaves us: by SMTP in earnest, into the mailbox page on one machine. */
export interface Mailer {
  /**
   * Resolves when the message is safely in other hands. Rejects when it may not be: the caller tries
   * again later, with the same `messageId`.
   */
  send(message: MailMessage): Promise<void>
}
