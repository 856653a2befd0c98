import type { Words } from '../en/words.ts'
import { say } from './say.ts'
import { unexpected } from './unexpected.ts'

export const site: Omit<Words, 'say' | 'doctors' | 'find' | 'booking' | 'pages'> = {
  language: 'de',
  name: 'Doktolib',
  title: (page) => `${page} · Doktolib`,
  titleWithError: (page) => `Fehler: ${page}`,
  description:
    'Arztpraxis finden, die nächsten freien Termine sehen und direkt buchen. Ohne Benutzerkonto.',
  socialCard: 'Doktolib: Arztpraxis finden und Termin buchen',
  skip: 'Zum Inhalt springen',
  navigation: {
    label: 'Hauptmenü',
    home: 'Arztsuche',
    manage: 'Mein Termin',
    homeOfSite: 'Doktolib, zur Startseite',
    languages: 'Sprachen',
    language: (name) => `Sprache: ${name}`,
  },
  alsoHere: 'Diese Seite gibt es auch auf Deutsch',
  footer: {
    label: 'Über diese Website',
    promise: 'Die freien Termine kommen direkt aus dem Kalender der Praxis.',
    emergency: 'Wählen Sie im Notfall die 911.',
    api: 'Entwickler-API',
  },
  myVisits: {
    title: 'Ihre Termine in diesem Browser',
    visit: (name, day, time) => `${name}, am ${say.longDay(day)}, um ${time} Uhr`,
    cancelled: (visit) => `${visit} (abgesagt)`,
    withoutDetails: 'Ein Termin, den wir im Moment nicht abrufen können',
    ready: 'Ihr Link ist da. Drücken Sie auf die Schaltfläche, um Ihren Termin anzusehen.',
  },
  errorSummary: 'Bitte prüfen Sie Ihre Angaben',
  optional: 'optional',
  errors: {
    foreignForm:
      'Dieses Formular wurde von einer anderen Website gesendet. Deshalb wurde nichts ausgeführt.',
    notFound: {
      title: 'Diese Seite finden wir nicht',
      text: 'Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen.',
      action: 'Zur Arztsuche',
    },
    unexpected,
    unavailable: {
      title: 'Die Kalender sind im Moment nicht erreichbar',
      text: 'Das liegt an uns und dauert meist nur einen Augenblick. Die Praxen sind weiterhin da, und auf dieser Seite wurde nichts gebucht oder geändert.',
      still:
        'Gebuchte Termine bleiben gebucht. Wann und wo, steht in der E-Mail mit Ihrer Bestätigung.',
      retry: 'Noch einmal versuchen',
    },
  },
}
