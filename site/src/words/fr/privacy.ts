import type { Words } from '../en/words.ts'

export const privacy: Words['pages']['privacy'] = {
  title: 'Confidentialité',
  description:
    'Les données que Doktolib enregistre lors d’une réservation, ses cookies et ce qu’il ne fait pas : ni publicité, ni mesure d’audience, ni tiers.',
  lead: 'Vous pouvez chercher sans nous dire qui vous êtes. Quand vous réservez, nous n’enregistrons que ce qui est indiqué ici.',
  sections: [
    {
      title: 'Ce qui est enregistré quand vous réservez',
      text: ['Une réservation est conservée dans la base de données de cette installation :'],
      points: [
        'vos prénom et nom, votre adresse e-mail et, si vous les indiquez, votre numéro de téléphone et le motif de la consultation',
        'le médecin, le type de consultation, l’heure, le prix et le statut du rendez-vous',
        'la langue de la page sur laquelle vous réservez et, si JavaScript est actif, le fuseau horaire de votre navigateur',
        'une empreinte de la clé secrète contenue dans le lien vers votre rendez-vous, qui ne permet pas de retrouver la clé ; le lien fonctionne jusqu’au lendemain du rendez-vous',
        'une copie chiffrée de notre réponse et une empreinte de votre envoi, afin qu’un deuxième appui ne réserve pas deux fois ; au bout d’un jour, l’une des réservations suivantes les efface',
      ],
    },
    {
      title: 'Pendant que vous choisissez',
      text: [
        'Un créneau peut vous être gardé quelques minutes pendant votre saisie. Pour cela, nous enregistrons le créneau, l’empreinte d’une clé aléatoire et une empreinte de votre adresse internet, qui ne permet pas de remonter à celle-ci sans un secret de l’exploitant. L’empreinte de votre adresse est effacée quand le créneau est réservé, rendu ou pris par quelqu’un d’autre ; si le délai expire simplement, lors d’un des prochains choix de créneau.',
      ],
    },
    {
      title: 'Qui les reçoit',
      text: [
        'Ce que vous saisissez est destiné au cabinet où vous prenez rendez-vous. Vous recevez une confirmation par e-mail avec un fichier d’agenda. Rien n’est vendu, et ce site ne charge rien d’autres entreprises : ni publicité, ni mesure d’audience, ni polices, ni cartes.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'Ces cookies vous servent sur ce site, et aucun ne vous suit ailleurs (en https, deux noms commencent par « __Host- ») :',
      ],
      points: [
        '« visits » ouvre les rendez-vous pris ou consultés dans ce navigateur, cinq au plus ; il disparaît quand vous fermez le navigateur',
        '« language » retient pendant un an la langue dans laquelle vous lisez, dès que vous passez ici d’une page à une autre',
        '« hold-… » vous garde le créneau choisi pendant que vous remplissez le formulaire, cinq minutes à chaque fois',
        '« city » retient pendant 180 jours la ville de votre dernière recherche',
      ],
    },
    {
      title: 'Journaux techniques',
      text: [
        'Pour chaque requête, l’API note quand elle est arrivée, quel type de page ou de fonction était demandé, comment elle s’est terminée et combien de temps elle a pris. Elle ne note ni noms, ni adresses e-mail, ni termes de recherche, ni liens, ni adresses internet. Les serveurs de l’exploitant placés devant elle peuvent tenir leurs propres journaux.',
      ],
    },
    {
      title: 'Durée de conservation',
      text: [
        'Doktolib n’efface pas de lui-même les rendez-vous. Leur durée de conservation est décidée par l’exploitant de ce site, que la loi peut obliger à les garder.',
      ],
    },
    {
      title: 'Vos questions',
      text: [
        'L’exploitant de ce site est responsable des données. Pour consulter, corriger ou faire effacer les vôtres, adressez-vous au cabinet où vous avez pris rendez-vous.',
      ],
    },
  ],
}
