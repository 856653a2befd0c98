import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const booking: Words['booking'] = {
  title: 'Termin buchen',
  visitType: 'Worum geht es?',
  mode: { in_person: 'In der Praxis', video: 'Per Video' },
  visit: (minutes, price) =>
    say.plural(
      minutes,
      `${minutes} Minute · ${say.money(price)}`,
      `${say.number(minutes)} Minuten · ${say.money(price)}`,
    ),
  day: 'An welchem Tag?',
  earlier: 'Frühere Tage',
  later: 'Spätere Tage',
  timesOn: (day) => `Freie Termine am ${say.longDay(day)}`,
  dayWithTimes: (day, count) =>
    say.plural(
      count,
      `${say.longDay(day)}, ${count} freier Termin`,
      `${say.longDay(day)}, ${say.number(count)} freie Termine`,
    ),
  dayWithoutTimes: (day) => `${say.longDay(day)}, keine freien Termine`,
  noVisits: 'Diese Praxis vergibt hier zurzeit keine Termine.',
  noTimesAtAll: (from, to) =>
    `Zwischen ${say.longDay(from)}, und ${say.longDay(to)}, ist kein Termin frei.`,
  part: { morning: 'Vormittag', afternoon: 'Nachmittag', evening: 'Abend' },
  zone: (city, timeZone) => `Die Uhrzeiten sind Ortszeit in ${city} (${say.zone(timeZone)}).`,
  ownTime: (time, zone) => `${time} Uhr bei Ihnen (${zone})`,
  sameTime: (there, here, zone) => `${there} Uhr entspricht ${here} Uhr bei Ihnen (${zone}).`,
  kept: (left) => `Wir halten diesen Termin noch ${left} Minuten für Sie frei.`,
  keptSoon: 'Wir halten diesen Termin noch eine Minute für Sie frei.',
  keptOver:
    'Der Termin wird nicht mehr für Sie freigehalten. Ist er noch verfügbar, können Sie ihn buchen.',
  unheld:
    'Der Termin wird nicht freigehalten, während Sie schreiben: Jemand anderes kann ihn vorher buchen.',

  unreached: 'Der Kalender ist im Moment nicht erreichbar. Ihre Eingaben sind noch da.',
  chosen: 'Ihr Termin',
  chosenTime: (day, time) => `${say.longDay(day)}, um ${time} Uhr`,
  otherTimes: 'Andere Termine',
  toOtherTimes: 'Anderen Termin wählen',
  changeVisit: 'Anderes Anliegen wählen',
  gone: 'Dieser Termin ist nicht mehr frei. Diese Termine sind es noch.',

  details: {
    title: 'Ihre Angaben',
    text: 'Sie brauchen kein Konto. Die Bestätigung senden wir an Ihre E-Mail-Adresse.',
    first_name: 'Vorname',
    last_name: 'Nachname',
    email: 'E-Mail',
    phone: 'Telefon',
    reason: 'Grund für den Termin',
    reasonHint: 'Ein paar Worte helfen der Praxis bei der Vorbereitung.',
    submit: (time) => `Termin um ${time} Uhr buchen`,
    submitAny: 'Diesen Termin buchen',
    busy: 'Wird gebucht …',
  },
  errors: {
    at: 'Wählen Sie einen der freien Termine.',
    first_name:
      'Geben Sie Ihren Vornamen in Buchstaben ein, nach einem Punkt mit Leerzeichen wie in „St. John“. Leerzeichen, Bindestriche und Apostrophe sind möglich.',
    last_name:
      'Geben Sie Ihren Nachnamen in Buchstaben ein, nach einem Punkt mit Leerzeichen wie in „St. John“. Leerzeichen, Bindestriche und Apostrophe sind möglich.',
    email:
      'Geben Sie eine E-Mail-Adresse ohne Umlaute und Akzente ein, zum Beispiel name@example.com.',
    phone:
      'Geben Sie eine Telefonnummer ein, zum Beispiel +1 208 555 0123, nur mit Ziffern, Leerzeichen, Bindestrichen, Punkten und Klammern und ohne Zusatz wie „Apparat 4“, oder lassen Sie das Feld leer.',
    reason: 'Entfernen Sie Zeichen, die sich nicht drucken lassen.',
    tooLong: (most) => `Kürzen Sie diesen Text auf höchstens ${say.number(most)} Zeichen.`,
    other:
      'Ein Teil des Formulars konnte nicht gelesen werden. Bitte prüfen Sie es und buchen Sie noch einmal.',
    notOffered: 'Die Praxis bietet diesen Termin nicht mehr an. Wählen Sie einen anderen.',
    unavailable:
      'Der Kalender ist im Moment nicht erreichbar. Ihre Angaben sind noch da: Bitte drücken Sie gleich noch einmal auf die Schaltfläche. Der Termin wird nicht doppelt gebucht.',
  },
  taken: (day, time) =>
    `Der Termin am ${say.longDay(day)}, um ${time} Uhr wurde gerade vergeben. Welchen Termin möchten Sie stattdessen?`,
  choose: 'Welchen Termin möchten Sie?',
  own: (day, time) =>
    `Sie haben hier bereits den Termin am ${say.longDay(day)}, um ${time} Uhr gebucht.`,
  bookedBefore:
    'Ihr erstes Absenden hat bereits einen Termin gebucht. Die Bestätigung geht an die E-Mail-Adresse, die Sie dabei angegeben haben.',
  toOwn: 'Ihren Termin ansehen',
  chooseMore: 'Möchten Sie einen weiteren Termin? Dann wählen Sie eine Uhrzeit.',
  takenAll: (day, time) =>
    `Der Termin am ${say.longDay(day)}, um ${time} Uhr wurde gerade vergeben, und in nächster Zeit ist kein anderer frei. Sehen Sie sich spätere Tage an.`,

  booked: {
    title: 'Ihr Termin ist gebucht',
    sentence: (name, day, time) =>
      `Ihr Termin bei ${name} am ${say.longDay(day)}, um ${time} Uhr ist gebucht`,
    cancelledTitle: 'Ihr Termin wurde abgesagt',
    cancelled: (name, day, time) =>
      `Ihr Termin bei ${name} am ${say.longDay(day)}, um ${time} Uhr wurde abgesagt`,
    zone: (city, timeZone) => `Ortszeit in ${city} (${say.zone(timeZone)})`,
    when: 'Zeitzone',
    where: 'Ort',
    video: 'Per Video. Die Praxis teilt Ihnen mit, wie Sie teilnehmen.',
    what: 'Termin',
    minutes: (name, minutes) =>
      say.plural(minutes, `${name}, ${minutes} Minute`, `${name}, ${say.number(minutes)} Minuten`),
    price: 'Preis',
    calendar: 'In meinen Kalender eintragen',
    calendarFile: 'termin.ics',
    nextTitle: 'So geht es weiter',
    next: [
      'Wir senden Ihnen eine E-Mail mit einem Link, der Sie hierher zurückbringt.',
      'Bringen Sie mit, was für den Termin wichtig ist, etwa frühere Befunde und eine Liste Ihrer Medikamente.',
    ],
    nextVideo: [
      'Wir senden Ihnen eine E-Mail mit einem Link, der Sie hierher zurückbringt.',
      'Halten Sie frühere Befunde und eine Liste Ihrer Medikamente bereit.',
    ],
    again: 'Neue Arztsuche',
    unknownTitle: 'Rufen Sie Ihren Termin über die E-Mail auf',
    unknown:
      'Zum Schutz Ihrer Daten öffnet sich diese Seite nur in dem Browser, in dem Sie gebucht haben, oder mit dem Link aus Ihrer Bestätigungs-E-Mail.',
    toManage: 'Ich habe den Link',
  },
  manage: {
    title: 'Ihren Termin ansehen',
    text: 'Öffnen Sie den Link in Ihrer Bestätigungs-E-Mail, oder fügen Sie ihn hier ein.',
    noScript:
      'In diesem Browser ist JavaScript ausgeschaltet. Der Link kann Ihren Termin deshalb nicht von selbst öffnen: Kopieren Sie ihn aus der E-Mail und fügen Sie ihn hier ein.',
    link: 'Link aus der E-Mail',
    submit: 'Meinen Termin ansehen',
    opening: 'Wird geöffnet …',
    unavailable:
      'Der Kalender ist im Moment nicht erreichbar. Bitte drücken Sie gleich noch einmal auf die Schaltfläche.',
    missing: 'Fügen Sie den vollständigen Link aus Ihrer Bestätigungs-E-Mail ein.',
    expired:
      'Dieser Link führt zu keinem Termin. Links gelten bis einen Tag nach dem Termin; bitte verwenden Sie die neueste E-Mail dazu.',
  },
}
