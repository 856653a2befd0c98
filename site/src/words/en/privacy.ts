import type { Prose } from '../prose.ts'

/** What this software stores and does with data, no more and no less. */
export const privacy = {
  title: 'Privacy',
  description:
    'Which data Doktolib stores when you book, which cookies it sets and what it does not do: no advertising, no analytics, no third parties.',
  lead: 'You can search without telling us who you are. When you book, we store only what is listed here.',
  sections: [
    {
      title: 'What is stored when you book',
      text: ['A booking is kept in the database of this installation:'],
      points: [
        'your first and last name, your e-mail address and, if you give them, your phone number and the reason for the visit',
        'the doctor, the kind of visit, its time, its price and its status',
        'the language of the page on which you book and, where scripts run, the time zone of your browser',
        'a fingerprint of the secret key in your link to the visit, from which the key cannot be worked out; the link works until a day after the visit',
        'an encrypted copy of our answer and a fingerprint of what you sent, so that a second press cannot book twice; once they are a day old, one of the next bookings deletes them',
      ],
    },
    {
      title: 'While you choose',
      text: [
        'A time may be kept for you for a few minutes while you type. For that, we store the time, a fingerprint of a random key and a fingerprint of your internet address that cannot be traced back without a secret of the operator. The fingerprint of your address is deleted when the time is booked, given back or taken by somebody else; if it merely runs out, when one of the next people chooses a time.',
      ],
    },
    {
      title: 'Who receives it',
      text: [
        'What you enter is meant for the practice that you book with. You get a confirmation by e-mail with a calendar file. Nothing is sold, and this website loads nothing from other companies: no advertising, no analytics, no fonts, no maps.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'These cookies serve you on this website, and none follows you elsewhere (over https two names begin with “__Host-”):',
      ],
      points: [
        '“visits” opens the visits that you booked or opened in this browser, five at most; it goes when you close the browser',
        '“language” remembers for a year in which language you read, once you go from one page to another here',
        '“hold-…” keeps the time that you have chosen while you fill in the form, for five minutes at a time',
        '“city” remembers for 180 days the city in which you last searched',
      ],
    },
    {
      title: 'Logs',
      text: [
        'For each request the API writes down when it came, which kind of page or function was meant, how it ended and how long it took. It does not write down names, e-mail addresses, search terms, links or internet addresses. The operator’s servers in front of it may keep logs of their own.',
      ],
    },
    {
      title: 'How long data is kept',
      text: [
        'Doktolib does not delete visits on its own. How long they are kept is decided by the operator of this website, who may have legal duties to keep them.',
      ],
    },
    {
      title: 'Your questions',
      text: [
        'The operator of this website is responsible for the data. To see, correct or delete yours, please contact the practice that you booked with.',
      ],
    },
  ],
} satisfies Prose
