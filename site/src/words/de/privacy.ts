import type { Words } from '../en/words.ts'

export const privacy: Words['pages']['privacy'] = {
  title: 'Datenschutz',
  description:
    'Welche Daten Doktolib bei einer Buchung speichert, welche Cookies es setzt und was es nicht tut: keine Werbung, keine Analyse, keine Dritten.',
  lead: 'Sie können suchen, ohne zu sagen, wer Sie sind. Wenn Sie buchen, speichern wir nur, was hier steht.',
  sections: [
    {
      title: 'Was bei einer Buchung gespeichert wird',
      text: ['Eine Buchung steht in der Datenbank dieser Installation:'],
      points: [
        'Ihr Vor- und Nachname, Ihre E-Mail-Adresse und, wenn Sie sie angeben, Ihre Telefonnummer und der Grund des Termins',
        'die Praxis, die Art des Termins, seine Zeit, sein Preis und sein Status',
        'die Sprache der Seite, auf der Sie buchen, und, wenn JavaScript läuft, die Zeitzone Ihres Browsers',
        'ein Fingerabdruck des geheimen Schlüssels im Link zu Ihrem Termin, aus dem sich der Schlüssel nicht errechnen lässt; der Link gilt bis einen Tag nach dem Termin',
        'eine verschlüsselte Kopie unserer Antwort und ein Fingerabdruck Ihrer Eingaben, damit zweimaliges Drücken nicht zweimal bucht; sind sie einen Tag alt, löscht sie eine der nächsten Buchungen',
      ],
    },
    {
      title: 'Während Sie auswählen',
      text: [
        'Während Sie tippen, kann ein Termin einige Minuten für Sie freigehalten werden. Dafür speichern wir die Zeit, den Fingerabdruck eines zufälligen Schlüssels und einen Fingerabdruck Ihrer Internetadresse, der sich ohne ein Geheimnis des Betreibers nicht zurückverfolgen lässt. Der Fingerabdruck Ihrer Adresse wird gelöscht, wenn der Termin gebucht, zurückgegeben oder von jemand anderem genommen wird; läuft nur die Frist ab, dann bei einer der nächsten Terminwahlen.',
      ],
    },
    {
      title: 'Wer die Daten bekommt',
      text: [
        'Was Sie eingeben, ist für die Praxis bestimmt, bei der Sie buchen. Sie erhalten eine Bestätigung per E-Mail mit einer Kalenderdatei. Nichts wird verkauft, und diese Website lädt nichts von anderen Unternehmen: keine Werbung, keine Analyse, keine Schriften, keine Karten.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'Diese Cookies dienen Ihnen auf dieser Website, keines verfolgt Sie anderswo (über https beginnen zwei Namen mit „__Host-“):',
      ],
      points: [
        '„visits“ öffnet die Termine, die Sie in diesem Browser gebucht oder angesehen haben, höchstens fünf; es verschwindet, wenn Sie den Browser schließen',
        '„language“ merkt sich ein Jahr lang, in welcher Sprache Sie lesen, sobald Sie hier von einer Seite zur nächsten gehen',
        '„hold-…“ hält den gewählten Termin für Sie frei, während Sie das Formular ausfüllen, jeweils fünf Minuten lang',
        '„city“ merkt sich 180 Tage lang die Stadt Ihrer letzten Suche',
      ],
    },
    {
      title: 'Protokolle',
      text: [
        'Zu jeder Anfrage schreibt die API auf, wann sie kam, welche Art von Seite oder Funktion gemeint war, wie sie endete und wie lange sie dauerte. Sie schreibt keine Namen, E-Mail-Adressen, Suchbegriffe, Links oder Internetadressen auf. Die Server, die der Betreiber davor stellt, können eigene Protokolle führen.',
      ],
    },
    {
      title: 'Wie lange Daten bleiben',
      text: [
        'Doktolib löscht Termine nicht von selbst. Wie lange sie bleiben, bestimmt der Betreiber dieser Website, der gesetzlich verpflichtet sein kann, sie aufzubewahren.',
      ],
    },
    {
      title: 'Ihre Fragen',
      text: [
        'Verantwortlich für die Daten ist der Betreiber dieser Website. Um Ihre Daten einzusehen, zu berichtigen oder löschen zu lassen, wenden Sie sich bitte an die Praxis, bei der Sie gebucht haben.',
      ],
    },
  ],
}
