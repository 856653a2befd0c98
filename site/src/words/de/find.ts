import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const find: Words['find'] = {
  soonIn: (city) => `Freie Termine in ${city}`,
  remembered: (city) =>
    `Sie haben zuletzt in ${city} gesucht, deshalb steht diese Stadt hier zuerst.`,
  everywhere: 'Freie Termine in allen Städten',
  allDoctors: 'Alle Ärztinnen und Ärzte ansehen',
  how: 'So funktioniert es',
  steps: [
    {
      title: 'Suchen',
      text: 'Nach Fachgebiet, nach Namen oder nach Beschwerden, in Ihrer Stadt.',
    },
    {
      title: 'Termin wählen',
      text: 'Sie sehen die Zeiten, die wirklich frei sind. Wählen Sie die passende.',
    },
    {
      title: 'Gebucht',
      text: 'Die Bestätigung kommt per E-Mail, mit einer Kalenderdatei und einem Link zurück zu Ihrem Termin.',
    },
  ],
  bySpecialty: 'Nach Fachgebiet',
  byCity: 'Nach Stadt',
  all: 'Alle Fachgebiete und Städte',
  allText:
    'Wählen Sie ein Fachgebiet oder eine Stadt, um Praxen und ihre nächsten freien Termine zu sehen.',
  allDescription:
    'Ärztinnen und Ärzte aller Fachgebiete in allen Städten von Doktolib, mit den nächsten freien Terminen.',
  breadcrumbs: 'Sie sind hier',
  inCity: (specialty, city) => `${specialty.name} in ${city}`,
  specialty: (specialty) => `${specialty.name}: freie Termine`,
  city: (city) => `Ärztinnen und Ärzte in ${city}`,
  description: (heading, count) =>
    `${heading}: ${count}. Sehen Sie die nächsten freien Termine und buchen Sie online, ohne Konto.`,
  soonest: (day, time, zone) =>
    `Der nächste freie Termin ist am ${say.longDay(day)}, um ${time} Uhr (${zone}).`,
  spoken: (codes) => `Gesprochene Sprachen: ${say.list(codes.map(say.language))}.`,
  prices: (from, to) =>
    from === to
      ? `Ein Termin kostet ${say.money(from)}.`
      : `Ein Termin kostet zwischen ${say.money(from)} und ${say.money(to)}.`,
  otherSpecialties: (city) => `Weitere Fachgebiete in ${city}`,
  otherCities: (specialty) => `${specialty.name} in anderen Städten`,
  specialtiesIn: (city) => `Fachgebiete in ${city}`,
  citiesOf: (specialty) => `${specialty.name} nach Stadt`,
}
