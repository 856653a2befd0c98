import { setTimeout as sleep } from 'node:timers/promises'
import type { BookedAppointment } from '#contract/appointments'
import { connect } from '#db/connect'
import { deliverDue } from '../notifications/deliver-due.ts'
import type { Mailer, MailMessage } from '../notifications/mailer.ts'
import { aBooking, aPatient, type TestDoctor } from './builders.ts'
import { testApp, type TestApp } from './test-app.ts'

interface Wish {
  readonly doctor: TestDoctor
  readonly startsAt?: string
  readonly index?: number
  readonly patient?: ReturnType<typeof aPatient>
}

/**
 * An application whose mails are delivered by the role that does it in earnest, and collected.
 * `now` is the clock of bookings; the outbox goes by the clock of Postgres.
 */
export async function aPostOffice(now = () => new Date()) {
  const app = await testApp({ now })
  const jobs = connect({ url: app.urls.jobsUrl, max: 4 })
  const mails: MailMessage[] = []
  let refused = 'nobody'
  let waited = 0
  const mailer: Mailer = {
    async send(message) {
      await sleep(1)
      if (message.to.address === refused) throw new Error('550 no such mailbox')
      mails.push(message)
    },
  }
  const tryToBook = (wish: Wish) => sendWish(app, wish).then(({ status }) => status)
  return {
    app,
    mails,
    refuse: (address: string) => void (refused = address),
    wait: (milliseconds: number) => void (waited += milliseconds),
    deliver: () =>
      deliverDue({
        db: jobs,
        mailer,
        now: () => new Date(Date.now() + waited + 1_000),
        siteUrl: 'http://site.test',
      }),
    tryToBook,
    async book(wish: Wish) {
      const answer = await sendWish(app, wish)
      if (answer.status !== 201) throw new Error(`Not booked: ${await answer.text()}`)
      return (await answer.json()) as BookedAppointment
    },
    async states() {
      const rows = await app.owner.selectFrom('notifications').select('state').execute()
      return rows.map(({ state }) => state)
    },
    async [Symbol.asyncDispose]() {
      await jobs.destroy()
      await app[Symbol.asyncDispose]()
    },
  }
}

async function sendWish(app: TestApp, { doctor, startsAt, index = 0, patient = aPatient() }: Wish) {
  const booking = startsAt
    ? { doctor_id: doctor.id, visit_type_id: doctor.visitTypes[0]?.id ?? '', starts_at: startsAt }
    : await aBooking(app.db, doctor, index)
  return app.post('/appointments', { ...booking, patient })
}
