import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const find: Words['find'] = {
  soonIn: (city) => `Créneaux libres à ${city}`,
  remembered: (city) =>
    `Votre dernière recherche portait sur ${city} : ses médecins apparaissent en premier.`,
  everywhere: 'Médecins de toutes les villes',
  allDoctors: 'Voir tous les médecins',
  how: 'Comment ça marche',
  steps: [
    {
      title: 'Cherchez',
      text: 'Par spécialité, par nom ou selon ce qui ne va pas, dans votre ville.',
    },
    {
      title: 'Choisissez un créneau',
      text: 'Vous voyez les créneaux réellement libres. Appuyez sur celui qui vous convient.',
    },
    {
      title: 'C’est réservé',
      text: 'La confirmation arrive par e-mail, avec un fichier d’agenda et un lien pour retrouver votre rendez-vous.',
    },
  ],
  bySpecialty: 'Médecins par spécialité',
  byCity: 'Médecins par ville',
  all: 'Toutes les spécialités et villes',
  allText:
    'Choisissez une spécialité ou une ville pour voir les médecins et leurs prochains créneaux libres.',
  allDescription:
    'Les médecins de chaque spécialité, dans chaque ville de Doktolib, avec leurs prochains créneaux libres.',
  breadcrumbs: 'Vous êtes ici',
  inCity: (specialty, city) => `${specialty.name} à ${city}`,
  specialty: (specialty) => `${specialty.name} : médecins avec des créneaux libres`,
  city: (city) => `Médecins à ${city}`,
  description: (heading, count) =>
    `${heading} : ${count}. Consultez les prochains créneaux libres et réservez en ligne, sans compte.`,
  soonest: (day, time, zone) =>
    `Le prochain créneau libre est le ${say.longDay(day)} à ${time} (${zone}).`,
  spoken: (codes) => `Langues parlées : ${say.list(codes.map(say.language))}.`,
  prices: (from, to) =>
    from === to
      ? `Une consultation coûte ${say.money(from)}.`
      : `Une consultation coûte de ${say.money(from)} à ${say.money(to)}.`,
  otherSpecialties: (city) => `Autres spécialités à ${city}`,
  otherCities: (specialty) => `${specialty.name} dans d’autres villes`,
  specialtiesIn: (city) => `Spécialités à ${city}`,
  citiesOf: (specialty) => `${specialty.name} par ville`,
}
