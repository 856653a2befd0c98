import { expect, test } from 'vitest'
import { aDoctor, aPatient } from '#testing/builders'
import { aPostOffice } from '#testing/post-office'
import { readCalendar } from '#testing/read-calendar'

/** Denver and Chicago put their clocks ahead on Sunday, March 14, 2027. */
const inSpring = () => new Date('2027-03-12T12:00:00Z')

test('whoever books gets one mail, which says when, where and with whom', async () => {
  await using post = await aPostOffice(inSpring)
  const doctor = await aDoctor(post.app.owner, {
    last_name: 'O’Neil & Sons',
    city: 'Denver',
    state: 'CO',
    time_zone: 'America/Denver',
  })
  const booked = await post.book({ doctor, startsAt: '2027-03-15T09:00:00-06:00' })

  const sent = await post.deliver()
  const again = await post.deliver()

  const [mail] = post.mails
  expect([sent, again, post.mails.length]).toEqual([1, 0, 1])
  expect(mail?.to).toEqual({ name: 'Bea Stone', address: 'bea@example.com' })
  expect(mail?.subject).toContain('Dr. Ana O’Neil & Sons')
  for (const said of [
    'Monday, 15 March at 09:00 (Mountain Time)',
    '1 Lake Street, Denver, CO',
    'Consultation',
    '30 minutes, $120',
  ]) {
    expect(mail?.text).toContain(said)
    expect(mail?.html).toContain(said)
  }
  expect(mail?.html).toContain('O’Neil &amp; Sons')
  expect(readCalendar(mail?.attachments[0]?.content ?? '')).toMatchObject({
    UID: `${booked.id}@doktolib`,
    DTSTART: '20270315T150000Z',
  })
})

test('the mail says the hour of the doctor’s own zone on both sides of a clock change', async () => {
  await using post = await aPostOffice(inSpring)
  const doctor = await aDoctor(post.app.owner)
  await post.book({ doctor, startsAt: '2027-03-13T09:00:00-06:00' })
  await post.book({ doctor, startsAt: '2027-03-14T09:00:00-05:00' })

  await post.deliver()

  expect(post.mails.map(({ text }) => /^When: (.*)$/m.exec(text)?.[1])).toEqual([
    'Saturday, 13 March at 09:00 (Central Time)',
    'Sunday, 14 March at 09:00 (Central Time)',
  ])
})

test('what somebody wrote is text, not a piece of a page or of a header', async () => {
  await using post = await aPostOffice()
  const name = '<b>Bea</b> "x" & <script>'
  const doctor = await aDoctor(post.app.owner, { visitTypes: [{ name }] })
  await post.book({ doctor })

  const [header, twoHeaders] = await Promise.all([
    post.tryToBook({ doctor, patient: aPatient({ first_name: 'Bea\r\nBcc: all@example.com' }) }),
    post.tryToBook({
      doctor,
      patient: aPatient({ email: 'bea@example.com\nBcc: all@example.com' }),
    }),
  ])
  await post.deliver()

  const [mail] = post.mails
  expect(mail?.html).toContain('&lt;b&gt;Bea&lt;/b&gt;')
  expect(mail?.html).not.toMatch(/<b>Bea|<script/)
  expect(mail?.text).toContain(name)
  expect(`${mail?.subject}${mail?.to.name}${mail?.to.address}`).not.toMatch(/[\r\n]/)
  expect([header, twoHeaders]).toEqual([400, 400])
  expect(post.mails).toHaveLength(1)
})

test('the link in the mail opens the visit, and is another than the one that was shown', async () => {
  await using post = await aPostOffice()
  const doctor = await aDoctor(post.app.owner)
  const booked = await post.book({ doctor })
  await post.deliver()

  const token = /\/manage#([\w-]{43})/.exec(post.mails[0]?.text ?? '')?.[1]
  const answer = await post.app.get('/manage/appointment', { Authorization: `Bearer ${token}` })

  expect(token).not.toBe(booked.manage_token)
  expect(post.mails[0]?.html).toContain(token)
  expect(await answer.json()).toMatchObject({ id: booked.id })
})

test('a visit that was called off in the meantime is not confirmed', async () => {
  await using post = await aPostOffice()
  const doctor = await aDoctor(post.app.owner)
  const booked = await post.book({ doctor })
  await post.app.owner
    .updateTable('appointments')
    .set('status', 'cancelled')
    .where('id', '=', booked.id)
    .execute()

  const sent = await post.deliver()

  expect(sent).toBe(0)
  expect(post.mails).toEqual([])
  expect(await post.states()).toEqual(['dropped'])
})

test('two who deliver at once send each mail once', async () => {
  await using post = await aPostOffice()
  const doctor = await aDoctor(post.app.owner)
  for (let index = 0; index < 30; index++) await post.book({ doctor, index: 0 })

  const counts = await Promise.all([post.deliver(), post.deliver(), post.deliver()])

  expect(counts.reduce((sum, count) => sum + count)).toBe(30)
  expect(Math.max(...counts)).toBeLessThan(30)
  expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(30)
  expect(post.mails).toHaveLength(30)
})

test('a mail that is refused does not keep the others, is told, and is tried again later', async () => {
  await using post = await aPostOffice()
  const doctor = await aDoctor(post.app.owner)
  await post.book({ doctor, patient: aPatient({ email: 'refused@example.com' }) })
  await post.book({ doctor })
  await post.book({ doctor })
  post.refuse('refused@example.com')

  await expect(post.deliver()).rejects.toThrow('550 no such mailbox')
  const atOnce = await post.deliver()
  post.refuse('nobody')
  post.wait(61_000)
  const later = await post.deliver()

  expect(atOnce).toBe(0)
  expect(later).toBe(1)
  expect(post.mails.map(({ to }) => to.address)).toEqual([
    'bea@example.com',
    'bea@example.com',
    'refused@example.com',
  ])
  expect(await post.states()).toEqual(['sent', 'sent', 'sent'])
})

test('when several are refused, all of it is told', async () => {
  await using post = await aPostOffice()
  const doctor = await aDoctor(post.app.owner)
  await post.book({ doctor })
  await post.book({ doctor })
  post.refuse('bea@example.com')

  await expect(post.deliver()).rejects.toThrow('2 messages failed')

  const links = await post.app.owner.selectFrom('manage_tokens').selectAll().execute()
  expect(links).toHaveLength(2)
  expect(await post.states()).toEqual(['pending', 'pending'])
})
