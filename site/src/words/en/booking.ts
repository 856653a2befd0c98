import { say } from './say.ts'

/** Words of choosing a time, booking it and coming back to it. */
export const booking = {
  title: 'Book a visit',
  visitType: 'What is it for?',
  mode: { in_person: 'At the practice', video: 'By video' },
  visit: (minutes: number, price: number) =>
    say.plural(
      minutes,
      `${minutes} minute · ${say.money(price)}`,
      `${say.number(minutes)} minutes · ${say.money(price)}`,
    ),
  day: 'Which day?',
  earlier: 'Earlier days',
  later: 'Later days',
  timesOn: (day: string) => `Free times on ${say.longDay(day)}`,
  dayWithTimes: (day: string, count: number) =>
    say.plural(
      count,
      `${say.longDay(day)}, ${count} free time`,
      `${say.longDay(day)}, ${say.number(count)} free times`,
    ),
  dayWithoutTimes: (day: string) => `${say.longDay(day)}, no free times`,
  noVisits: 'This doctor takes no bookings here at the moment.',
  noTimesAtAll: (from: string, to: string) =>
    `No free times between ${say.shortDay(from)} and ${say.shortDay(to)}.`,
  part: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  zone: (city: string, timeZone: string) => `Times are ${city} time (${say.zone(timeZone)}).`,
  ownTime: (time: string, zone: string) => `${time} where you are (${zone})`,
  sameTime: (there: string, here: string, zone: string) =>
    `${there} is ${here} where you are (${zone}).`,
  kept: (left: string) => `We keep this time for you for ${left}.`,
  keptSoon: 'We keep this time for you for one more minute.',
  keptOver: 'The time is no longer kept for you. You can still book it if nobody else has.',
  unheld: 'This time is not kept for you while you type: somebody else may book it first.',

  unreached: 'We cannot reach the calendar right now. What you entered is still here.',
  chosen: 'Your time',
  chosenTime: (day: string, time: string) => `${say.longDay(day)} at ${time}`,
  otherTimes: 'Other times',
  toOtherTimes: 'Choose another time',
  changeVisit: 'Change the visit',
  gone: 'That time is no longer free. Here are the times that are.',

  details: {
    title: 'Your details',
    text: 'No account needed. We send the confirmation to your e-mail.',
    first_name: 'First name',
    last_name: 'Last name',
    email: 'E-mail',
    phone: 'Phone',
    reason: 'Reason for the visit',
    reasonHint: 'A few words help the doctor to prepare.',
    submit: (time: string) => `Book ${time}`,
    submitAny: 'Book this time',
    busy: 'Booking …',
  },
  errors: {
    at: 'Choose one of the free times.',
    first_name:
      'Enter your first name in letters, with a space after a period, as in “St. John”. Spaces, hyphens and apostrophes are fine.',
    last_name:
      'Enter your last name in letters, with a space after a period, as in “St. John”. Spaces, hyphens and apostrophes are fine.',
    email: 'Enter an e-mail address without accents, such as name@example.com.',
    phone:
      'Enter a telephone number such as +1 208 555 0123, only with digits, spaces, hyphens, periods and parentheses and without an extension, or leave it empty.',
    reason: 'Leave out characters that cannot be printed.',
    tooLong: (most: number) =>
      say.plural(
        most,
        `Shorten this to ${most} character.`,
        `Shorten this to ${say.number(most)} characters.`,
      ),
    other: 'Something in the form could not be read. Please check it and book again.',
    notOffered: 'The doctor no longer offers this time. Choose another one.',
    unavailable:
      'We cannot reach the calendar right now. Your details are still here: please press the button again in a moment. You will not be booked twice.',
  },
  taken: (day: string, time: string) =>
    `${say.longDay(day)} at ${time} has just been taken. Which time would you like instead?`,
  choose: 'Which time would you like?',
  own: (day: string, time: string) =>
    `You have already booked ${say.longDay(day)} at ${time} with this doctor.`,
  bookedBefore:
    'Your first press has already booked a visit. Its confirmation goes to the e-mail address that you entered then.',
  toOwn: 'See your visit',
  chooseMore: 'Would you like another visit? Then choose a time.',
  takenAll: (day: string, time: string) =>
    `${say.longDay(day)} at ${time} has just been taken, and no other time is free soon. Look at later days.`,

  booked: {
    title: 'Your visit is booked',
    sentence: (name: string, day: string, time: string) =>
      `You’re booked with ${name} on ${say.longDay(day)} at ${time}`,
    cancelledTitle: 'Your visit was cancelled',
    cancelled: (name: string, day: string, time: string) =>
      `Your visit with ${name} on ${say.longDay(day)} at ${time} was cancelled`,
    zone: (city: string, timeZone: string) => `${city} time (${say.zone(timeZone)})`,
    when: 'Time zone',
    where: 'Where',
    video: 'By video. The practice tells you how to join.',
    what: 'Visit',
    minutes: (name: string, minutes: number) =>
      say.plural(minutes, `${name}, ${minutes} minute`, `${name}, ${say.number(minutes)} minutes`),
    price: 'Price',
    calendar: 'Add to my calendar',
    calendarFile: 'visit.ics',
    nextTitle: 'What happens next',
    next: [
      'We send you an e-mail with a link that brings you back here.',
      'Bring what the doctor should see, such as earlier results and a list of your medicines.',
    ],
    nextVideo: [
      'We send you an e-mail with a link that brings you back here.',
      'Have earlier results and a list of your medicines at hand.',
    ],
    again: 'Find another doctor',
    unknownTitle: 'Open your visit from the e-mail',
    unknown:
      'To keep your visit private, this page opens only in the browser in which you booked, or with the link in your confirmation e-mail.',
    toManage: 'I have the link',
  },
  manage: {
    title: 'Open your visit',
    text: 'Press the link in your confirmation e-mail, or paste it here.',
    noScript:
      'This browser runs no JavaScript, so the link cannot open your visit by itself: copy it from the e-mail and paste it here.',
    link: 'Link from the e-mail',
    submit: 'Open my visit',
    opening: 'Opening …',
    unavailable:
      'We cannot reach the calendar right now. Please press the button again in a moment.',
    missing: 'Paste the whole link from your confirmation e-mail.',
    expired:
      'This link does not open a visit. Links work until a day after the visit; please use the newest e-mail about it.',
  },
}
