import type { Language } from '#vocabulary/languages'
import { say } from './say.ts'
import { unexpected } from './unexpected.ts'

/** Words of the frame around every page, and of pages that say that something is wrong. */
export const site = {
  language: 'en' as Language,
  name: 'Doktolib',
  title: (page: string) => `${page} · Doktolib`,
  titleWithError: (page: string) => `Error: ${page}`,
  description: 'Find a doctor, see the next free times and book a visit. No account needed.',
  socialCard: 'Doktolib: find a doctor and book a visit',
  skip: 'Skip to the content',
  navigation: {
    label: 'Main',
    home: 'Find a doctor',
    manage: 'My visit',
    homeOfSite: 'Doktolib, home page',
    languages: 'Languages',
    language: (name: string) => `Language: ${name}`,
  },
  /** Said to somebody who reads the page in another language. */
  alsoHere: 'This page is also available in English',
  footer: {
    label: 'About this site',
    promise: 'Free times come straight from the doctor’s calendar.',
    emergency: 'In an emergency call 911.',
    api: 'API for developers',
  },
  myVisits: {
    title: 'Visits in this browser',
    visit: (name: string, day: string, time: string) => `${name}, ${say.longDay(day)} at ${time}`,
    cancelled: (visit: string) => `${visit} (cancelled)`,
    withoutDetails: 'A visit that we cannot look up right now',
    ready: 'We have your link. Press the button to open your visit.',
  },
  errorSummary: 'Please check what you entered',
  optional: 'optional',
  errors: {
    foreignForm: 'This form was sent from another site, so nothing was done.',
    notFound: {
      title: 'We cannot find this page',
      text: 'The address may have a typing error, or the page may have moved.',
      action: 'Find a doctor',
    },
    unexpected,
    unavailable: {
      title: 'The calendars are not available right now',
      text: 'This is on our side and is usually over in a moment. The doctors are still there, and this page has booked or changed nothing.',
      still:
        'Visits that are booked stay booked. The e-mail with your confirmation tells you when and where.',
      retry: 'Try again',
    },
  },
}
