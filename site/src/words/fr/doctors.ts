import type { Words } from '../en/words.ts'
import { say } from './say.ts'

const soon = { '0': 'aujourd’hui', '3': 'd’ici 3 jours', '7': 'd’ici 7 jours' }
const place = (city: string, state: string) => `${city}, ${state}`

export const doctors: Words['doctors'] = {
  title: 'Trouvez un médecin et prenez rendez-vous',
  promise: 'Trouvez un médecin. Réservez en moins d’une minute.',
  promiseText: 'De vrais créneaux libres, tirés directement de l’agenda. Sans compte, sans appel.',
  resultsTitle: 'Médecins avec des créneaux libres',
  resultsFor: (asked) => `Médecins avec des créneaux libres : ${asked}`,
  name: (doctor) => `Dr ${doctor.first_name} ${doctor.last_name}`,
  place,
  address: (doctor) => `${doctor.address}, ${place(doctor.city, doctor.state)}`,

  search: {
    label: 'Recherche de médecins',
    q: 'Spécialité ou nom',
    qHint: 'Dermatologue, peau, Lopez…',
    city: 'Ville',
    cityHint: 'Toutes les villes',
    when: 'Quand',
    whenOptions: {
      '': 'N’importe quel jour',
      '0': 'Aujourd’hui',
      '3': 'D’ici 3 jours',
      '7': 'D’ici 7 jours',
    },
    more: 'Plus de filtres',
    language: 'Langue',
    anyLanguage: 'Toutes les langues',
    state: 'État',
    anyState: 'Tous les États',
    maxPrice: 'Prix maximal',
    maxPriceHint: 'En dollars',
    sort: 'Trier par',
    sortOptions: {
      '': 'Créneau le plus proche',
      rating: 'Meilleure note',
      price: 'Prix le plus bas',
    },
    submit: 'Rechercher',
    quick: 'Filtres',
    remove: (filter) => `Retirer le filtre « ${filter} »`,
    chips: {
      video: 'Consultations vidéo',
      language: (name) => `Parle ${name}`,
      maxPrice: (amount) => `Jusqu’à ${say.money(amount)}`,
    },
    showing: ({ specialty, name, city }) => {
      const called = name ? ` dont le nom ressemble à « ${name} »` : ''
      const whom = specialty ? `« ${specialty} »` : 'tous les médecins'
      return `Résultats pour ${whom}${called}${city ? ` à ${city}` : ''}.`
    },
    didYouMean: (city) => `Vouliez-vous dire ${city} ?`,
    errors: {
      q: 'Raccourcissez votre recherche à 100 caractères au plus.',
      city: (city) => `Nous ne connaissons pas la ville « ${city} ». Vérifiez son orthographe.`,
      state: 'Choisissez un État dans la liste.',
      language: 'Choisissez une langue dans la liste.',
      when: 'Choisissez un délai dans la liste.',
      mode: 'Ce type de consultation ne peut pas être recherché. Relancez la recherche.',
      sort: 'Cet ordre de tri n’existe pas. Relancez la recherche.',
      max_price: 'Saisissez le prix en dollars, sans décimales, par exemple 150.',
      cursor: 'Cette page de résultats n’existe plus. Relancez la recherche.',
    },
  },

  suggest: {
    label: 'Suggestions',
    groups: { specialty: 'Spécialités', city: 'Villes', doctor: 'Médecins' },
    count: (count) =>
      count === 0
        ? 'Aucune suggestion'
        : say.plural(count, `${count} suggestion`, `${say.number(count)} suggestions`),
  },

  popular: 'Spécialités les plus demandées',
  soon: 'Prochains créneaux libres',
  count: (count, isAll) =>
    isAll
      ? say.plural(count, `${count} médecin trouvé`, `${say.number(count)} médecins trouvés`)
      : say.plural(count, 'Le premier médecin', `Les ${say.number(count)} premiers médecins`),
  countMore: (count) =>
    say.plural(count, `${count} médecin de plus`, `${say.number(count)} médecins de plus`),
  next: 'Voir la suite',
  first: 'Revenir au début',

  none: {
    title: ({ specialty, city, name, when, isFiltered }) => {
      const whom = specialty ? `Aucun médecin en « ${specialty} »` : 'Aucun médecin'
      const found = `${whom}${city ? ` à ${city}` : ''}`
      if (name)
        return isFiltered || when
          ? `${found} ne correspond à « ${name} » et à vos autres critères`
          : `${found} ne correspond à « ${name} »`
      if (when) return `${found} n’a de créneau libre ${soon[when]}`
      const isAll = isFiltered || !(specialty ?? city)
      return isAll ? `${found} ne correspond à tous ces critères` : `${found} pour le moment`
    },
    text: 'Voici ce qui s’en rapproche le plus :',
    nothing: 'Essayez une autre spécialité ou une autre ville.',
    all: 'Repartir de tous les médecins',
    found: (count, isAll) =>
      isAll
        ? say.plural(count, `${count} médecin`, `${say.number(count)} médecins`)
        : say.plural(count, `${count} médecin ou plus`, `${say.number(count)} médecins ou plus`),
    keeps: (specialty, city) => {
      if (specialty) return city ? `${specialty} à ${city}` : `${specialty} dans toutes les villes`
      return city && `Toutes les spécialités à ${city}`
    },
    widen: {
      mode: 'Au cabinet ou en vidéo',
      name: 'Quel que soit le nom',
      when: 'N’importe quel jour',
      week: 'D’ici 7 jours',
      city: 'Dans toutes les villes',
      state: 'Dans tous les États',
      language: 'Dans toutes les langues',
      max_price: 'Sans limite de prix',
      q: 'Dans toutes les spécialités',
      only_q: 'Dans toutes les villes, n’importe quel jour',
      only_city: 'Dans toutes les spécialités, n’importe quel jour',
    },
  },

  card: {
    nextTimes: (name) => `Prochains créneaux libres : ${name}`,
    more: 'Autres créneaux',
    moreOf: (name) => `Autres créneaux : ${name}`,
    noTimes: 'Aucun créneau libre pour le moment',
    zone: (timeZone) => say.zoneAlone(timeZone),
  },
  rating: (rating, count) =>
    `${say.rating(rating)} (${say.plural(count, `${count} évaluation`, `${say.number(count)} évaluations`)})`,
  ratingLabel: 'Note',
  noRating: 'Pas encore d’évaluation',
  years: (years) =>
    say.plural(years, `${years} an d’expérience`, `${say.number(years)} ans d’expérience`),
  speaks: (codes) => `Parle ${say.list(codes.map(say.language))}`,
  price: (price) => `Consultation : ${say.money(price)}`,
  slot: (day, time) => `${day} à ${time}`,
  today: 'Aujourd’hui',
  tomorrow: 'Demain',

  profile: {
    title: (name, specialty, city) => `${name} – ${specialty} à ${city}`,
    description: (name, specialty, city) =>
      `${name}, ${specialty} à ${city} : prochains créneaux libres, tarifs et langues parlées. Rendez-vous en ligne, sans compte.`,
    about: 'Présentation',
    facts: 'En bref',
    visits: 'Consultations et tarifs',
    address: 'Cabinet',
    experience: 'Expérience',
    years: (years) => say.plural(years, `${years} an`, `${say.number(years)} ans`),
    speaks: (codes) => say.list(codes.map(say.language)),
    languages: 'Langues',
    back: 'Tous les médecins',
    notFound: {
      title: 'Ce profil est introuvable',
      text: 'Il n’est peut-être plus sur Doktolib, ou l’adresse contient une faute de frappe.',
      action: 'Trouver un autre médecin',
    },
  },
}
