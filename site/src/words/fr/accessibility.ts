import type { Words } from '../en/words.ts'

export const accessibility: Words['pages']['accessibility'] = {
  title: 'Accessibilité',
  description:
    'Ce que nous visons pour que chacun puisse prendre rendez-vous, comment nous le vérifions, quelles limites nous connaissons et comment signaler un obstacle.',
  lead: 'Chacun doit pouvoir trouver un médecin et prendre rendez-vous ici. Nous visons le niveau AA des règles internationales pour l’accessibilité des contenus web (WCAG) 2.2.',
  sections: [
    {
      title: 'Comment nous vérifions',
      text: [
        'Avant qu’une modification soit acceptée, des tests examinent les pages dans un vrai navigateur :',
      ],
      points: [
        'chaque page et chacun de ses états avec axe, en couleurs claires et sombres, sur écran large et étroit',
        'tout le parcours, de la recherche à la confirmation, au clavier seul',
        'le texte à deux fois sa taille, sur écran large et étroit',
        'les couleurs des modes à contraste élevé et la réduction des animations',
        'la recherche et la réservation sans JavaScript',
      ],
    },
    {
      title: 'Ce qui manque, à notre connaissance',
      text: [
        'Les tests automatiques ne trouvent qu’une partie des obstacles. Voici les limites connues :',
      ],
      points: [
        'les pages n’ont pas encore été testées systématiquement par des personnes qui utilisent un lecteur d’écran ou une autre aide technique',
        'l’e-mail de confirmation et le fichier d’agenda sont uniquement en anglais',
        'ce qu’un cabinet écrit sur lui-même apparaît dans la langue où il l’a écrit',
        'la documentation pour développeurs est uniquement en anglais',
      ],
    },
    {
      title: 'Signaler un obstacle',
      text: [
        'Si quelque chose vous empêche de réserver, demandez le rendez-vous directement au cabinet : son adresse figure sur la page du médecin. Dites aussi à l’exploitant de ce site ce qui n’a pas fonctionné : la page, votre navigateur et les aides que vous utilisez.',
      ],
    },
  ],
}
