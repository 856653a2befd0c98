import type { Words } from '../en/words.ts'

export const about: Words['pages']['about'] = {
  title: 'Über Doktolib',
  description:
    'Was Doktolib ist, woher die freien Termine kommen und wer dahintersteht: ein offenes Projekt, das alle lesen, betreiben und verbessern können.',
  lead: 'Mit Doktolib finden Sie eine Arztpraxis, sehen die nächsten freien Termine und buchen in unter einer Minute, ohne Konto und ohne Anruf.',
  sections: [
    {
      title: 'Warum Sie den Terminen vertrauen können',
      text: [
        'Jeder Termin, den Sie sehen, wird aus Sprechzeiten, Abwesenheiten und Buchungen der Praxis berechnet, und neu, sobald sich daran etwas ändert. Die Uhrzeiten sind die der Praxis, auch in den Wochen der Zeitumstellung.',
        'Die Datenbank selbst vergibt jeden Termin nur einmal. War jemand schneller, sagen wir es Ihnen und zeigen die nächsten freien Termine; was Sie eingegeben haben, bleibt stehen.',
      ],
    },
    {
      title: 'Wie Ergebnisse sortiert sind',
      text: [
        'Nach dem nächsten freien Termin, wenn Sie nicht die beste Bewertung oder den niedrigsten Preis vorziehen. Eine andere Reihenfolge kennt die Software nicht; einen besseren Platz kann niemand kaufen.',
      ],
    },
    {
      title: 'Wer dahintersteht',
      text: [
        'Doktolib ist ein offenes Projekt. Der Quellcode steht unter der MIT-Lizenz, und alle dürfen ihn lesen, betreiben und verbessern.',
        'Wer diese Website betreibt, bestimmt, welche Praxen hier zu finden sind. Eine neue Installation beginnt mit erfundenen Ärztinnen und Ärzten, zum Ausprobieren.',
      ],
    },
    {
      title: 'Was Doktolib nicht ist',
      text: [
        'Doktolib gibt keinen medizinischen Rat und ersetzt keinen Arztbesuch. Wählen Sie im Notfall die 911. Bei Fragen zu einem Termin wenden Sie sich bitte an die Praxis.',
      ],
    },
  ],
}
