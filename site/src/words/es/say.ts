import { sayIn } from '../say.ts'

/** Money and numbers as the United States write them in Spanish: $1,150. */
export const say = sayIn({ language: 'es', dates: 'es', numbers: 'es-US' })
