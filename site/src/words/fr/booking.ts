import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const booking: Words['booking'] = {
  title: 'Prendre rendez-vous',
  visitType: 'Pour quel type de consultation ?',
  mode: { in_person: 'Au cabinet', video: 'En vidéo' },
  visit: (minutes, price) =>
    say.plural(
      minutes,
      `${minutes} minute · ${say.money(price)}`,
      `${say.number(minutes)} minutes · ${say.money(price)}`,
    ),
  day: 'Quel jour ?',
  earlier: 'Jours précédents',
  later: 'Jours suivants',
  timesOn: (day) => `Créneaux libres le ${say.longDay(day)}`,
  dayWithTimes: (day, count) =>
    say.plural(
      count,
      `${say.longDay(day)}, ${count} créneau libre`,
      `${say.longDay(day)}, ${say.number(count)} créneaux libres`,
    ),
  dayWithoutTimes: (day) => `${say.longDay(day)}, aucun créneau libre`,
  noVisits: 'Ce cabinet ne prend pas de rendez-vous ici pour le moment.',
  noTimesAtAll: (from, to) =>
    `Aucun créneau libre entre le ${say.longDay(from)} et le ${say.longDay(to)}.`,
  part: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soirée' },
  // “à” and not “de”, which would have to become “d’” before some cities.
  zone: (city, timeZone) => `Heures locales à ${city} (${say.zone(timeZone)}).`,
  ownTime: (time, zone) => `${time} chez vous (${zone})`,
  sameTime: (there, here, zone) => `${there} correspond à ${here} chez vous (${zone}).`,
  kept: (left) => `Nous gardons ce créneau pour vous pendant encore ${left} min.`,
  keptSoon: 'Nous gardons ce créneau pour vous pendant encore une minute.',
  keptOver:
    'Ce créneau n’est plus gardé pour vous. S’il est encore libre, vous pouvez le réserver.',
  unheld:
    'Ce créneau n’est pas gardé pendant votre saisie : une autre personne peut le réserver avant vous.',

  unreached: 'L’agenda est momentanément inaccessible. Ce que vous avez saisi est toujours là.',
  chosen: 'Votre créneau',
  chosenTime: (day, time) => `Le ${say.longDay(day)} à ${time}`,
  otherTimes: 'Autres créneaux',
  toOtherTimes: 'Choisir un autre créneau',
  changeVisit: 'Changer de type de consultation',
  gone: 'Ce créneau n’est plus libre. Voici ceux qui le sont.',

  details: {
    title: 'Vos coordonnées',
    text: 'Aucun compte nécessaire. Nous envoyons la confirmation à votre adresse e-mail.',
    first_name: 'Prénom',
    last_name: 'Nom',
    email: 'E-mail',
    phone: 'Téléphone',
    reason: 'Motif de la consultation',
    reasonHint: 'Quelques mots aident à préparer la consultation.',
    submit: (time) => `Réserver le créneau de ${time}`,
    submitAny: 'Réserver ce créneau',
    busy: 'Réservation en cours…',
  },
  errors: {
    at: 'Choisissez l’un des créneaux libres.',
    first_name:
      'Saisissez votre prénom en lettres, avec une espace après chaque point, comme dans « St. John ». Les espaces, traits d’union et apostrophes sont acceptés.',
    last_name:
      'Saisissez votre nom en lettres, avec une espace après chaque point, comme dans « St. John ». Les espaces, traits d’union et apostrophes sont acceptés.',
    email: 'Saisissez une adresse e-mail sans accents, par exemple name@example.com.',
    phone:
      'Saisissez un numéro de téléphone, par exemple +1 208 555 0123, uniquement avec des chiffres, espaces, traits d’union, points et parenthèses et sans numéro de poste, ou laissez ce champ vide.',
    reason: 'Retirez les caractères non imprimables.',
    tooLong: (most) =>
      say.plural(
        most,
        `Raccourcissez ce texte à ${most} caractère au plus.`,
        `Raccourcissez ce texte à ${say.number(most)} caractères au plus.`,
      ),
    other:
      'Une partie du formulaire n’a pas pu être lue. Veuillez le vérifier et réserver à nouveau.',
    notOffered: 'Le cabinet ne propose plus ce créneau. Choisissez-en un autre.',
    unavailable:
      'L’agenda est momentanément inaccessible. Vos coordonnées sont toujours là : veuillez appuyer à nouveau sur le bouton dans un instant. Le rendez-vous ne sera pas réservé deux fois.',
  },
  taken: (day, time) =>
    `Le créneau du ${say.longDay(day)} à ${time} vient d’être pris. Quel autre créneau souhaitez-vous ?`,
  choose: 'Quel créneau souhaitez-vous ?',
  own: (day, time) => `Vous avez déjà réservé ici le créneau du ${say.longDay(day)} à ${time}.`,
  bookedBefore:
    'Votre premier envoi a déjà réservé un rendez-vous. La confirmation est envoyée à l’adresse e-mail que vous aviez alors saisie.',
  toOwn: 'Voir votre rendez-vous',
  chooseMore: 'Souhaitez-vous un autre rendez-vous ? Choisissez alors un créneau.',
  takenAll: (day, time) =>
    `Le créneau du ${say.longDay(day)} à ${time} vient d’être pris, et aucun autre n’est libre prochainement. Regardez les jours suivants.`,

  booked: {
    title: 'Votre rendez-vous est réservé',
    // A colon and not “avec le”, which would say that the doctor is a man.
    sentence: (name, day, time) =>
      `Votre rendez-vous est réservé : ${name}, le ${say.longDay(day)} à ${time}`,
    cancelledTitle: 'Votre rendez-vous a été annulé',
    cancelled: (name, day, time) =>
      `Votre rendez-vous a été annulé : ${name}, le ${say.longDay(day)} à ${time}`,
    zone: (city, timeZone) => `Heure locale à ${city} (${say.zone(timeZone)})`,
    when: 'Fuseau horaire',
    where: 'Lieu',
    video: 'En vidéo. Le cabinet vous indique comment vous connecter.',
    what: 'Consultation',
    minutes: (name, minutes) =>
      say.plural(minutes, `${name}, ${minutes} minute`, `${name}, ${say.number(minutes)} minutes`),
    price: 'Prix',
    calendar: 'Ajouter à mon agenda',
    calendarFile: 'rendez-vous.ics',
    nextTitle: 'Prochaines étapes',
    next: [
      'Nous vous envoyons un e-mail avec un lien qui vous ramène ici.',
      'Apportez les documents utiles, comme vos résultats récents et la liste de vos médicaments.',
    ],
    nextVideo: [
      'Nous vous envoyons un e-mail avec un lien qui vous ramène ici.',
      'Gardez à portée de main vos résultats récents et la liste de vos médicaments.',
    ],
    again: 'Trouver un autre médecin',
    unknownTitle: 'Consultez votre rendez-vous depuis l’e-mail',
    unknown:
      'Pour que votre rendez-vous reste confidentiel, cette page ne s’ouvre que dans le navigateur utilisé pour réserver ou avec le lien de votre e-mail de confirmation.',
    toManage: 'J’ai le lien',
  },
  manage: {
    title: 'Consulter votre rendez-vous',
    text: 'Suivez le lien de votre e-mail de confirmation, ou collez-le ici.',
    noScript:
      'JavaScript est désactivé dans ce navigateur : le lien ne peut pas ouvrir votre rendez-vous tout seul. Copiez-le depuis l’e-mail et collez-le ici.',
    link: 'Lien de l’e-mail',
    submit: 'Voir mon rendez-vous',
    opening: 'Ouverture en cours…',
    unavailable:
      'L’agenda est momentanément inaccessible. Veuillez appuyer à nouveau sur le bouton dans un instant.',
    missing: 'Collez le lien complet de votre e-mail de confirmation.',
    expired:
      'Ce lien ne mène à aucun rendez-vous. Les liens fonctionnent jusqu’au lendemain du rendez-vous ; veuillez utiliser l’e-mail le plus récent à son sujet.',
  },
}
