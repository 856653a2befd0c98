import type { Words } from '../en/words.ts'

export const unexpected: Words['errors']['unexpected'] = {
  title: 'Un problème est survenu de notre côté',
  text: 'Vous n’y êtes pour rien. Veuillez réessayer dans un instant.',
  action: 'Retour à l’accueil',
}
