import type { Words } from '../en/words.ts'

export const accessibility: Words['pages']['accessibility'] = {
  title: 'Barrierefreiheit',
  description:
    'Was wir anstreben, damit alle einen Termin buchen können, wie wir es prüfen, welche Grenzen wir kennen und wie Sie uns Barrieren melden.',
  lead: 'Alle sollen hier eine Arztpraxis finden und einen Termin buchen können. Unser Ziel ist die Stufe AA der Richtlinien für barrierefreie Webinhalte (WCAG) 2.2.',
  sections: [
    {
      title: 'Wie wir prüfen',
      text: [
        'Bevor eine Änderung angenommen wird, werden die Seiten in einem echten Browser geprüft:',
      ],
      points: [
        'jede Seite und jeder ihrer Zustände mit axe, in hellen und dunklen Farben, breit und schmal',
        'der ganze Weg von der Suche bis zur Bestätigung allein mit der Tastatur',
        'Text in doppelter Größe, auf breiten und schmalen Bildschirmen',
        'die Farben der Kontrastmodi und verringerte Bewegung',
        'Suchen und Buchen ohne JavaScript',
      ],
    },
    {
      title: 'Was noch fehlt',
      text: [
        'Automatische Prüfungen finden nur einen Teil der Barrieren. Diese Grenzen sind bekannt:',
      ],
      points: [
        'Menschen, die Screenreader oder andere Hilfsmittel nutzen, haben die Seiten noch nicht planmäßig geprüft',
        'die Bestätigung per E-Mail und die Kalenderdatei gibt es nur auf Englisch',
        'was eine Praxis über sich schreibt, erscheint in der Sprache, in der sie es geschrieben hat',
        'die Dokumentation für Entwicklerinnen und Entwickler gibt es nur auf Englisch',
      ],
    },
    {
      title: 'Eine Barriere melden',
      text: [
        'Wenn etwas Sie am Buchen hindert, fragen Sie bitte direkt in der Praxis nach einem Termin; ihre Anschrift steht auf der Seite der Ärztin oder des Arztes. Sagen Sie auch dem Betreiber dieser Website, was nicht ging: die Seite, Ihr Browser und Ihre Hilfsmittel.',
      ],
    },
  ],
}
