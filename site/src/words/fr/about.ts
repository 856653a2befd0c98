import type { Words } from '../en/words.ts'

export const about: Words['pages']['about'] = {
  title: 'À propos de Doktolib',
  description:
    'Ce qu’est Doktolib, d’où viennent ses créneaux libres et qui se trouve derrière : un projet ouvert que chacun peut lire, installer et améliorer.',
  lead: 'Doktolib vous aide à trouver un médecin, à voir ses prochains créneaux libres et à réserver en moins d’une minute, sans compte et sans appel.',
  sections: [
    {
      title: 'Pourquoi les créneaux sont fiables',
      text: [
        'Chaque créneau affiché est calculé à partir des horaires, des absences et des rendez-vous du médecin, et recalculé dès qu’ils changent. Les heures sont celles de l’horloge du cabinet, y compris lors des changements d’heure.',
        'La base de données elle-même n’accorde un créneau qu’à une seule personne. Si quelqu’un a été plus rapide, nous vous le disons et vous montrons les créneaux suivants ; ce que vous avez saisi reste en place.',
      ],
    },
    {
      title: 'Comment les résultats sont classés',
      text: [
        'Par créneau le plus proche, à moins que vous ne préfériez la meilleure note ou le prix le plus bas. Le logiciel ne connaît pas d’autre ordre : personne ne peut payer pour être mieux placé.',
      ],
    },
    {
      title: 'Qui se trouve derrière',
      text: [
        'Doktolib est un projet ouvert. Son code source est publié sous licence MIT : chacun peut le lire, l’installer et l’améliorer.',
        'La personne ou l’organisation qui fait fonctionner ce site en est l’exploitant et choisit les cabinets présentés. Une nouvelle installation commence avec des médecins inventés, pour faire des essais.',
      ],
    },
    {
      title: 'Ce que Doktolib n’est pas',
      text: [
        'Doktolib ne donne pas de conseils médicaux et ne remplace pas un médecin. En cas d’urgence, appelez le 911. Pour toute question sur un rendez-vous, adressez-vous au cabinet.',
      ],
    },
  ],
}
