import type { Words } from '../en/words.ts'

export const unexpected: Words['errors']['unexpected'] = {
  title: 'Algo falló de nuestro lado',
  text: 'No se debe a nada que usted haya hecho. Inténtelo de nuevo en unos instantes.',
  action: 'Ir al inicio',
}
