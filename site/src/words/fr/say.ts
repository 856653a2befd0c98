import { sayIn } from '../say.ts'

export const say = sayIn({ language: 'fr', dates: 'fr', numbers: 'fr' })
