import type { Words } from '../en/words.ts'
import { say } from './say.ts'
import { unexpected } from './unexpected.ts'

export const site: Omit<Words, 'say' | 'doctors' | 'find' | 'booking' | 'pages'> = {
  language: 'fr',
  name: 'Doktolib',
  title: (page) => `${page} · Doktolib`,
  titleWithError: (page) => `Erreur : ${page}`,
  description:
    'Trouvez un médecin, voyez les prochains créneaux libres et prenez rendez-vous. Sans compte.',
  socialCard: 'Doktolib : trouver un médecin et prendre rendez-vous',
  skip: 'Aller au contenu',
  navigation: {
    label: 'Principale',
    home: 'Trouver un médecin',
    manage: 'Mon rendez-vous',
    homeOfSite: 'Doktolib, page d’accueil',
    languages: 'Langues',
    language: (name) => `Langue : ${name}`,
  },
  alsoHere: 'Cette page existe aussi en français',
  footer: {
    label: 'À propos de ce site',
    promise: 'Les créneaux libres viennent directement de l’agenda du cabinet.',
    emergency: 'En cas d’urgence, appelez le 911.',
    api: 'API pour développeurs',
  },
  myVisits: {
    title: 'Vos rendez-vous dans ce navigateur',
    visit: (name, day, time) => `${name}, le ${say.longDay(day)} à ${time}`,
    cancelled: (visit) => `${visit} (rendez-vous annulé)`,
    withoutDetails: 'Un rendez-vous que nous ne pouvons pas afficher pour le moment',
    ready: 'Nous avons votre lien. Appuyez sur le bouton pour voir votre rendez-vous.',
  },
  errorSummary: 'Veuillez vérifier votre saisie',
  optional: 'facultatif',
  errors: {
    foreignForm: 'Ce formulaire a été envoyé depuis un autre site : rien n’a donc été enregistré.',
    notFound: {
      title: 'Cette page est introuvable',
      text: 'L’adresse contient peut-être une faute de frappe, ou la page a été déplacée.',
      action: 'Trouver un médecin',
    },
    unexpected,
    unavailable: {
      title: 'Les agendas sont momentanément inaccessibles',
      text: 'Le problème vient de nous et ne dure en général qu’un instant. Les médecins sont toujours là, et cette page n’a rien réservé ni modifié.',
      still:
        'Les rendez-vous déjà pris restent réservés. Votre e-mail de confirmation vous indique quand et où.',
      retry: 'Réessayer',
    },
  },
}
