import type { Words } from '../en/words.ts'
import { say } from './say.ts'

const soon = { '0': 'Heute', '3': 'Innerhalb von 3 Tagen', '7': 'Innerhalb von 7 Tagen' }
const place = (city: string, state: string) => `${city}, ${state}`

export const doctors: Words['doctors'] = {
  title: 'Arztpraxis finden und Termin buchen',
  promise: 'Arztpraxis finden. Termin in unter einer Minute buchen.',
  promiseText: 'Wirklich freie Termine, direkt aus dem Kalender. Ohne Konto, ohne Anruf.',
  resultsTitle: 'Ärztinnen und Ärzte mit freien Terminen',
  resultsFor: (asked) => `Ärztinnen und Ärzte mit freien Terminen: ${asked}`,
  name: (doctor) => `Dr. ${doctor.first_name} ${doctor.last_name}`,
  place,
  address: (doctor) => `${doctor.address}, ${place(doctor.city, doctor.state)}`,

  search: {
    label: 'Arztsuche',
    q: 'Fachgebiet oder Name',
    qHint: 'Dermatologie, Haut, Lopez …',
    city: 'Stadt',
    cityHint: 'Alle Städte',
    when: 'Wann',
    whenOptions: {
      '': 'Beliebiger Tag',
      '0': 'Heute',
      '3': 'Innerhalb von 3 Tagen',
      '7': 'Innerhalb von 7 Tagen',
    },
    more: 'Weitere Filter',
    language: 'Sprache',
    anyLanguage: 'Alle Sprachen',
    state: 'Bundesstaat',
    anyState: 'Alle Bundesstaaten',
    maxPrice: 'Preis bis',
    maxPriceHint: 'In Dollar',
    sort: 'Sortierung',
    sortOptions: {
      '': 'Frühester Termin',
      rating: 'Beste Bewertung',
      price: 'Niedrigster Preis',
    },
    submit: 'Suchen',
    quick: 'Filter',
    remove: (filter) => `Filter „${filter}“ entfernen`,
    chips: {
      video: 'Videosprechstunde',
      language: (name) => `Spricht ${name}`,
      maxPrice: (amount) => `Bis ${say.money(amount)}`,
    },
    showing: ({ specialty, name, city }) => {
      const called = name ? ` mit einem Namen wie „${name}“` : ''
      return `Ergebnisse für ${specialty ?? 'alle Fachgebiete'}${called}${city ? ` in ${city}` : ''}.`
    },
    didYouMean: (city) => `Meinten Sie ${city}?`,
    errors: {
      q: 'Kürzen Sie Ihre Suche auf höchstens 100 Zeichen.',
      city: (city) => `Wir kennen die Stadt „${city}“ nicht. Bitte prüfen Sie die Schreibweise.`,
      state: 'Wählen Sie einen Bundesstaat aus der Liste.',
      language: 'Wählen Sie eine Sprache aus der Liste.',
      when: 'Wählen Sie einen Zeitraum aus der Liste.',
      mode: 'Nach dieser Art von Termin kann nicht gesucht werden. Suchen Sie bitte noch einmal.',
      sort: 'Diese Sortierung gibt es nicht. Suchen Sie bitte noch einmal.',
      max_price: 'Geben Sie den Preis in ganzen Dollar ein, zum Beispiel 150.',
      cursor: 'Diese Ergebnisseite gibt es nicht mehr. Suchen Sie bitte noch einmal.',
    },
  },

  suggest: {
    label: 'Vorschläge',
    groups: { specialty: 'Fachgebiete', city: 'Städte', doctor: 'Ärztinnen und Ärzte' },
    count: (count) =>
      count === 0
        ? 'Keine Vorschläge'
        : say.plural(count, `${count} Vorschlag`, `${say.number(count)} Vorschläge`),
  },

  popular: 'Meistgesuchte Fachgebiete',
  soon: 'Nächste freie Termine',
  count: (count, isAll) =>
    isAll
      ? say.plural(count, `${count} Treffer`, `${say.number(count)} Treffer`)
      : say.plural(count, 'Der erste Treffer', `Die ersten ${say.number(count)} Treffer`),
  countMore: (count) =>
    say.plural(count, `${count} weiterer Treffer`, `${say.number(count)} weitere Treffer`),
  next: 'Weitere Treffer',
  first: 'Zurück zum Anfang',

  none: {
    title: ({ specialty, city, name, when, isFiltered }) => {
      const whom = `${specialty ? ` für ${specialty}` : ''}${city ? ` in ${city}` : ''}`
      if (name)
        return isFiltered || when
          ? `Kein Treffer${whom} zu „${name}“ mit all diesen Angaben`
          : `Kein Treffer${whom} zu „${name}“`
      if (when) return `${soon[when]} kein freier Termin${whom}`
      return isFiltered ? `Kein Treffer${whom} mit all diesen Angaben` : `Kein Treffer${whom}`
    },
    text: 'Das kommt Ihrer Suche am nächsten:',
    nothing: 'Versuchen Sie es mit einem anderen Fachgebiet oder einer anderen Stadt.',
    all: 'Neu beginnen mit allen Ärztinnen und Ärzten',
    found: (count, isAll) =>
      isAll
        ? say.plural(count, `${count} Treffer`, `${say.number(count)} Treffer`)
        : `${say.number(count)} oder mehr Treffer`,
    keeps: (specialty, city) => {
      if (specialty) return city ? `${specialty} in ${city}` : `${specialty} in allen Städten`
      return city && `Alle Fachgebiete in ${city}`
    },
    widen: {
      mode: 'In der Praxis oder per Video',
      name: 'Mit beliebigem Namen',
      when: 'An einem beliebigen Tag',
      week: 'Innerhalb von 7 Tagen',
      city: 'In allen Städten',
      state: 'In allen Bundesstaaten',
      language: 'In allen Sprachen',
      max_price: 'Ohne Preisgrenze',
      q: 'In allen Fachgebieten',
      only_q: 'In allen Städten, an einem beliebigen Tag',
      only_city: 'In allen Fachgebieten, an einem beliebigen Tag',
    },
  },

  card: {
    nextTimes: (name) => `Nächste freie Termine bei ${name}`,
    more: 'Weitere Termine',
    moreOf: (name) => `Weitere Termine bei ${name}`,
    noTimes: 'Zurzeit keine freien Termine',
    zone: (timeZone) => say.zoneAlone(timeZone),
  },
  rating: (rating, count) =>
    `${say.rating(rating)} (${say.plural(count, `${count} Bewertung`, `${say.number(count)} Bewertungen`)})`,
  ratingLabel: 'Bewertung',
  noRating: 'Noch keine Bewertungen',
  years: (years) =>
    say.plural(years, `${years} Jahr Erfahrung`, `${say.number(years)} Jahre Erfahrung`),
  speaks: (codes) => `Spricht ${say.list(codes.map(say.language))}`,
  price: (price) => `Preis: ${say.money(price)}`,
  slot: (day, time) => `${day}, ${time}`,
  today: 'Heute',
  tomorrow: 'Morgen',

  profile: {
    title: (name, specialty, city) => `${name}, ${specialty} in ${city}`,
    description: (name, specialty, city) =>
      `${name}, ${specialty} in ${city}: nächste freie Termine, Preise und Sprachen. Online buchen, ohne Benutzerkonto.`,
    about: 'Zur Person',
    facts: 'Auf einen Blick',
    visits: 'Termine und Preise',
    address: 'Praxis',
    experience: 'Erfahrung',
    years: (years) => say.plural(years, `${years} Jahr`, `${say.number(years)} Jahre`),
    speaks: (codes) => say.list(codes.map(say.language)),
    languages: 'Sprachen',
    back: 'Alle Ärztinnen und Ärzte',
    notFound: {
      title: 'Dieses Profil finden wir nicht',
      text: 'Vielleicht ist es nicht mehr bei Doktolib, oder die Adresse enthält einen Tippfehler.',
      action: 'Zur Arztsuche',
    },
  },
}
