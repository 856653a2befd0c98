import type { Words } from '../en/words.ts'

export const unexpected: Words['errors']['unexpected'] = {
  title: 'Bei uns ist etwas schiefgegangen',
  text: 'Es liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal.',
  action: 'Zur Startseite',
}
