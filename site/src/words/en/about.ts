import type { Prose } from '../prose.ts'

/** What Doktolib is, for people who wonder whether to trust it. */
export const about = {
  title: 'About Doktolib',
  description:
    'What Doktolib is, where its free times come from and who is behind it: an open project that anybody can read, run and improve.',
  lead: 'Doktolib helps you find a doctor, see the next free times and book one of them in under a minute, without an account and without a phone call.',
  sections: [
    {
      title: 'Why you can trust the times',
      text: [
        'Each time that you see is worked out from the doctor’s opening hours, time off and bookings, and anew whenever one of them changes. Times are told as the clock at the practice shows them, also in the weeks when clocks change.',
        'The database itself lets only one person have a time. If somebody else was faster, we say so and show you the next free times, and what you typed stays.',
      ],
    },
    {
      title: 'How results are ordered',
      text: [
        'By the soonest free time, unless you prefer the best rating or the lowest price. The software knows no other order, so nobody can pay for a better place.',
      ],
    },
    {
      title: 'Who is behind it',
      text: [
        'Doktolib is an open project. Its source code is published under the MIT license, so anybody may read it, run it and improve it.',
        'Whoever runs this website is its operator and chooses which practices appear here. A new installation starts with invented doctors, to try things out.',
      ],
    },
    {
      title: 'What Doktolib is not',
      text: [
        'It gives no medical advice and does not replace a doctor. In an emergency call 911. For questions about a visit, please contact the practice.',
      ],
    },
  ],
} satisfies Prose
