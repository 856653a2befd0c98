import { html } from 'hono/html'
import { calendarOf } from '../appointments/calendar.ts'
import type { Confirmation } from './confirmation.ts'
import type { MailMessage } from './mailer.ts'

export interface MailEnvelope {
  /** Stable for one notification, so that a mail that goes out twice can be recognised. */
  readonly messageId: string
  readonly manageUrl: string
}

/** The mail that a patient gets after booking: when, with whom, where, and the link to it all. */
export async function confirmationMail(
  { appointment, recipient }: Confirmation,
  { messageId, manageUrl }: MailEnvelope,
): Promise<MailMessage> {
  const { doctor, visit_type } = appointment
  const who = `Dr. ${doctor.first_name} ${doctor.last_name}`
  const when = timeInWords(appointment.starts_at, appointment.time_zone)
  const where =
    visit_type.mode === 'video' ? 'By video' : `${doctor.address}, ${doctor.city}, ${doctor.state}`
  const price = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(appointment.price)
  const minutes = (Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at)) / 60_000
  const facts = [
    ['When', when],
    ['Who', `${who}, ${doctor.specialty}`],
    ['What', `${visit_type.name}, ${minutes} minutes, ${price}`],
    ['Where', where],
  ] as const
  return {
    messageId,
    to: { name: recipient.name, address: recipient.address },
    subject: `Your visit with ${who} on ${when}`,
    language: 'en',
    text: [
      `Hello ${recipient.name},`,
      '',
      `You are booked with ${who}.`,
      '',
      ...facts.map(([name, value]) => `${name}: ${value}`),
      '',
      'See your appointment:',
      manageUrl,
      '',
      'The calendar file is attached.',
      '',
    ].join('\n'),
    html: String(await page(recipient.name, who, facts, manageUrl)),
    attachments: [
      {
        filename: 'appointment.ics',
        contentType: 'text/calendar; charset=utf-8',
        content: calendarOf({ ...appointment, calendar_url: '' }),
      },
    ],
  }
}

function page(
  name: string,
  who: string,
  facts: readonly (readonly [string, string])[],
  link: string,
) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>Your visit with ${who}</title>
      </head>
      <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
        <div style="max-width:32rem;margin:auto">
          <h1 style="font-size:1.375rem;line-height:1.2">You are booked with ${who}</h1>
          <p>Hello ${name},</p>
          <table role="presentation" style="border-spacing:0">
            ${facts.map(
              ([label, value]) =>
                html`<tr>
                  <td style="padding:4px 16px 4px 0;vertical-align:top">${label}</td>
                  <td style="padding:4px 0"><strong>${value}</strong></td>
                </tr>`,
            )}
          </table>
          <p style="margin:24px 0">
            <a
              href="${link}"
              style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0d6773;color:#ffffff;text-decoration:none"
              >See your appointment</a
            >
          </p>
          <p>The calendar file is attached.</p>
        </div>
      </body>
    </html>`
}

/** As the site says it, in the doctor's zone, which is named: `Tuesday, 24 November at 14:30 (Central Time)`. */
function timeInWords(instant: string, timeZone: string): string {
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(instant))
  const day = `${text({ weekday: 'long' })}, ${text({ day: 'numeric', month: 'long' })}`
  const zone = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${day} at ${text({ hour: '2-digit', minute: '2-digit' })} (${zone ?? timeZone})`
}
