import type { Prose } from '../prose.ts'

/** How usable the site is meant to be, how that is tested, and where it falls short. */
export const accessibility = {
  title: 'Accessibility',
  description:
    'What we aim for so that everybody can book a visit, how we test it, which limits we know and how to tell us about barriers.',
  lead: 'Everybody should be able to find a doctor and book a visit here. We aim for level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
  sections: [
    {
      title: 'How we test',
      text: ['Before a change is accepted, tests in a real browser look at the pages:'],
      points: [
        'every page and every state of it with axe, in light and dark colors, wide and narrow',
        'the whole way from the search to the confirmation with the keyboard alone',
        'text at twice its size, on wide and on narrow screens',
        'the colors of high-contrast modes, and reduced motion',
        'searching and booking without JavaScript',
      ],
    },
    {
      title: 'What we know to be missing',
      text: ['Automatic tests find only some of the barriers. These limits are known:'],
      points: [
        'people who rely on screen readers or other aids have not yet tested the pages systematically',
        'the confirmation e-mail and the calendar file are in English only',
        'what a practice writes about itself appears in the language in which it was written',
        'the reference for developers is in English only',
      ],
    },
    {
      title: 'Tell us about a barrier',
      text: [
        'If something keeps you from booking, please ask the practice itself for a visit; its address is on the doctor’s page. Please also tell the operator of this website what went wrong: the page, your browser and the aids that you use.',
      ],
    },
  ],
} satisfies Prose
