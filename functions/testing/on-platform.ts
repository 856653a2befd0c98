import { randomUUID } from 'node:crypto'
import { expect, inject } from 'vitest'
import { signServiceToken } from '#api/service-token'
import { createClient } from '#client'
import type { Slot } from '#contract/api'
import type { BookedAppointment, Patient } from '#contract/appointments'
import type { DoctorWithVisitTypes, NewDoctor } from '#contract/doctors'
import { weekdays } from '#vocabulary/availability'
import type { ReceivedMail } from '../../bin/platform/mailbox.ts'
import { aNewDoctor, aPatient } from './builders.ts'

/** What the global setup of the browser tests tells each of them. */
declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
    apiUrl: string
    mailboxUrl: string
    /** Signs the service tokens with which a test adds doctors of its own. */
    jwtSecret: string
  }
}

/** The API of the platform that runs during the browser tests. */
export const platformClient = () => createClient({ baseUrl: inject('apiUrl') })

/**
 * Adds a doctor that no other test knows, who works all day and every day, but not before the day
 * after tomorrow: the soonest times are those of the demo data.
 */
export async function addDoctor(wishes: Partial<NewDoctor> = {}): Promise<DoctorWithVisitTypes> {
  const token = await signServiceToken('doctors', inject('jwtSecret'), new Date())
  const response = await fetch(`${inject('apiUrl')}/api/v1/doctors`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(
      aNewDoctor({
        last_name: aName(),
        min_notice_minutes: 2 * 24 * 60 + toNextHour(),
        weekly_hours: weekdays.map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
        ...wishes,
      }),
    ),
  })
  if (response.status !== 201) throw new Error(await response.text())
  return (await response.json()) as DoctorWithVisitTypes
}

/** So long that the first free time is the next one after a full hour, and remains it for a while. */
const toNextHour = () => 61 - new Date().getMinutes()

/** The free times of a doctor's first kind of visit, for a week. */
export async function freeTimes(doctor: DoctorWithVisitTypes): Promise<Slot[]> {
  return platformClient().getSlots(doctor.id, { visit_type_id: doctor.visit_types[0]!.id })
}

/**
 * The free times of one whole day, the last of the week. Late in the evening the first free times lie
 * on two days, and a page shows those of one.
 */
export async function timesOfADay(doctor: DoctorWithVisitTypes): Promise<Slot[]> {
  const dayOf = ({ starts_at }: Slot) => starts_at.slice(0, 10)
  const times = await freeTimes(doctor)
  return times.filter((one) => dayOf(one) === dayOf(times.at(-1)!))
}

/** How many of the times are free no more. Those that a new day has added since do not count. */
export async function takenOf(before: readonly Slot[], doctor: DoctorWithVisitTypes) {
  const still = new Set((await freeTimes(doctor)).map(({ starts_at }) => starts_at))
  return before.filter(({ starts_at }) => !still.has(starts_at)).length
}

/** Books a time behind the back of whoever looks at it. */
export async function bookElsewhere(
  doctor: DoctorWithVisitTypes,
  slot: Slot,
  patient: Patient = aPatient({ email: anEmail() }),
): Promise<BookedAppointment> {
  const { visit_type_id, starts_at } = slot
  return platformClient().bookAppointment(
    { doctor_id: doctor.id, visit_type_id, starts_at, patient },
    { idempotencyKey: randomUUID() },
  )
}

/** Every mail to an address, as soon as there is one. */
export async function mailsTo(email: string): Promise<ReceivedMail[]> {
  const url = `${inject('mailboxUrl')}/messages.json?to=${encodeURIComponent(email)}`
  let mails: ReceivedMail[] = []
  await expect
    .poll(
      async () => {
        mails = (await (await fetch(url)).json()) as ReceivedMail[]
        return mails.length
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0)
  return mails
}

export const anEmail = () => `${randomUUID()}@example.com`

/** A family name that nobody else has, in letters. */
export const aName = () =>
  `V${randomUUID().replaceAll(/\d|-/g, (sign) => 'aeioulmnrst'[Number(sign)] ?? '')}`
