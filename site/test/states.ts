import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { addDoctor, anEmail, bookElsewhere, freeTimes, mailsTo } from '#testing/on-platform'
import { aPatient } from '#testing/builders'
import { doctorUrl } from './doctor-page.ts'
import { isKept, withHoldsFor, withoutHolds } from './holds.ts'
import { aPerson, bookButton, field, fillDetails, prefersLanguages } from './person.ts'

/** A page as somebody may find it, and the way there. */
export interface State {
  readonly name: string
  readonly open: (page: Page, siteAloneUrl: string) => Promise<unknown>
}

const site = (path: string) => (page: Page) => page.goto(inject('siteUrl') + path)

const longName = { first_name: 'Maximiliane-Theodora', last_name: 'Featherstonehaugh-Wriothesley' }

async function chosenTime(page: Page) {
  const doctor = await addDoctor(longName)
  const [slot] = await freeTimes(doctor)
  await page.goto(doctorUrl(doctor, slot))
  return { doctor, slot: slot! }
}

/** The same for somebody to whom it can still be lost. */
async function unheldTime(page: Page) {
  await withoutHolds(page.context())
  return chosenTime(page)
}

export async function booked(page: Page) {
  const { doctor } = await chosenTime(page)
  const person = aPerson()
  await fillDetails(page, person)
  await bookButton(page).click()
  await page.waitForURL('**/booked/*')
  return { doctor, person }
}

/** Every page and every state of it that looks different. */
export const states: readonly State[] = [
  { name: 'the first visit', open: site('/') },
  {
    name: 'the languages to choose from',
    open: async (page) => {
      await site('/fr/about')(page)
      await page.getByRole('button', { name: 'FR' }).click()
      await page.getByRole('link', { name: 'Deutsch' }).first().waitFor()
    },
  },
  { name: 'the start in French', open: site('/fr') },
  { name: 'what was found, in Spanish', open: site('/es?when=7') },
  { name: 'results', open: site('/?q=dermatology') },
  {
    name: 'results with many filters',
    open: site('/?when=7&language=en&max_price=500&sort=price'),
  },
  {
    name: 'results with all filters open',
    open: async (page) => {
      await site('/?when=7')(page)
      await page.getByText('More filters').click()
    },
  },
  {
    name: 'the start with a remembered city',
    open: async (page) => {
      await site('/?city=Chicago')(page)
      await site('/')(page)
    },
  },
  {
    name: 'suggestions, one of them chosen',
    open: async (page) => {
      await site('/')(page)
      await page.getByLabel('Specialty or name').pressSequentially('card')
      await page.getByRole('listbox').waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  { name: 'results that were understood', open: site('/?q=dermatolgist&when=7&state=TX') },
  { name: 'a specialty’s page', open: site('/find/dermatology') },
  { name: 'a city in German', open: site('/de/find/new-york') },
  {
    name: 'a page for a specialty and a city that lacks it',
    open: site('/find/cardiology/chicago'),
  },
  {
    name: 'a page for a specialty and a city that has it',
    open: site('/find/dermatology/chicago'),
  },
  { name: 'a page for a place without doctors', open: site('/find/sleep-medicine/boise') },
  { name: 'all specialties and cities', open: site('/fr/find') },
  { name: 'nobody found, with wider searches', open: site('/?q=cardiology&max_price=1') },
  { name: 'nobody found at all', open: site('/?q=qqqqxxqq') },
  { name: 'a city that may be several', open: site('/?city=Florida') },
  { name: 'a search with mistakes', open: site('/?city=Atlantis&max_price=cheap&when=soon') },
  { name: 'a doctor', open: async (page) => page.goto(doctorUrl(await addDoctor(longName))) },
  {
    name: 'a doctor without hours',
    open: async (page) => page.goto(doctorUrl(await addDoctor({ weekly_hours: [] }))),
  },
  { name: 'a chosen time', open: chosenTime },
  {
    name: 'details while the hold lasts',
    open: async (page) => {
      await chosenTime(page)
      await isKept(page)
    },
  },
  {
    name: 'details while nothing is held',
    open: async (page) => {
      await unheldTime(page)
      await page.getByText('This time is not kept for you').waitFor()
    },
  },
  {
    name: 'details after the hold has ended',
    open: async (page) => {
      await withHoldsFor(1, page)
      await chosenTime(page)
      await page.locator('#kept').getByText('no longer kept').waitFor()
    },
  },
  {
    name: 'details with a mistake that is told at once',
    open: async (page) => {
      await chosenTime(page)
      await field(page, 'email').fill('nobody')
      await field(page, 'phone').focus()
      await page.locator('#email-error').waitFor()
    },
  },
  {
    name: 'details with mistakes',
    open: async (page) => {
      await chosenTime(page)
      await fillDetails(page, { email: 'nobody', phone: 'none' })
      await bookButton(page).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a time that was taken meanwhile',
    open: async (page) => {
      const { doctor, slot } = await unheldTime(page)
      await fillDetails(page, aPerson())
      await bookElsewhere(doctor, slot)
      await bookButton(page).click()
      await page.getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'a time that was taken, and none chosen instead',
    open: async (page) => {
      const { doctor, slot } = await unheldTime(page)
      await fillDetails(page, aPerson())
      await bookElsewhere(doctor, slot)
      await bookButton(page).click()
      await page.getByRole('radio').first().waitFor()
      await bookButton(page).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a time that was booked in another tab',
    open: async (page) => {
      await chosenTime(page)
      await isKept(page)
      const other = await page.context().newPage()
      await other.goto(page.url())
      for (const tab of [page, other]) await fillDetails(tab, aPerson())
      await bookButton(other).click()
      await other.waitForURL('**/booked/*')
      await other.close()
      await bookButton(page).click()
      await page.getByRole('link', { name: 'See your visit' }).waitFor()
    },
  },
  {
    name: 'a press after one that had booked',
    open: async (page) => {
      await chosenTime(page)
      await fillDetails(page, aPerson())
      await bookButton(page).click()
      await page.waitForURL('**/booked/*')
      await page.goBack()
      await fillDetails(page, aPerson())
      await bookButton(page).click()
      await page.getByText('Your first press has already booked a visit.').waitFor()
    },
  },
  {
    name: 'details while another day cannot be shown',
    open: async (page) => {
      await chosenTime(page)
      await fillDetails(page, aPerson())
      await page.route(
        ({ searchParams }) => searchParams.has('day'),
        (route) => route.fulfill({ body: 'of a proxy' }),
      )
      await page.locator('#other-times ol button').nth(1).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a time that is gone',
    open: async (page) => {
      const doctor = await addDoctor()
      const [slot] = await freeTimes(doctor)
      await bookElsewhere(doctor, slot!)
      await page.goto(doctorUrl(doctor, slot))
    },
  },
  { name: 'a booked visit', open: booked },
  { name: 'a visit of somebody else', open: site('/booked/7d0f9d0c-2f64-4a3a-9d0e-000000000000') },
  { name: 'the page behind the link in the mail', open: site('/manage') },
  {
    name: 'the visits of this browser',
    open: async (page) => {
      await booked(page)
      await site('/manage')(page)
    },
  },
  {
    name: 'a link that another site opened',
    open: async (page) => {
      await page.goto(inject('mailboxUrl'))
      const link = `${inject('siteUrl')}/manage#${'x'.repeat(43)}`
      await page.evaluate((href) => location.assign(href), link)
      await page.getByText('Press the button to open your visit').waitFor()
    },
  },
  {
    name: 'a link that opens nothing',
    open: async (page) => {
      await site('/manage')(page)
      await page.getByRole('button', { name: 'Open my visit' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'every component', open: site('/styleguide') },
  { name: 'the page about the site', open: site('/about') },
  { name: 'the privacy notice', open: site('/privacy') },
  { name: 'the accessibility statement', open: site('/accessibility') },
  {
    name: 'a page that exists in the language of the browser too',
    open: async (page) => {
      await prefersLanguages(page.context(), 'de-CH')
      await site('/about')(page)
      await page.getByText('auch auf Deutsch').waitFor()
    },
  },
  { name: 'an unknown doctor', open: site('/doctor/nobody') },
  { name: 'an unknown page', open: site('/nowhere') },
  { name: 'the API down', open: (page, alone) => page.goto(`${alone}/?q=skin`) },
  {
    name: 'the mailbox',
    open: async (page) => {
      const doctor = await addDoctor()
      const [slot] = await freeTimes(doctor)
      const email = anEmail()
      await bookElsewhere(doctor, slot!, aPatient({ email }))
      await mailsTo(email)
      await page.goto(inject('mailboxUrl'))
    },
  },
  ...(['html', 'text'] as const).map((view) => ({
    name: `a mail as ${view}`,
    open: async (page: Page) => {
      const { person } = await booked(page)
      const [mail] = await mailsTo(person.email)
      await page.goto(`${inject('mailboxUrl')}/messages/${mail?.id}?view=${view}`)
    },
  })),
  { name: 'an unknown mail', open: (page) => page.goto(`${inject('mailboxUrl')}/messages/0`) },
]
