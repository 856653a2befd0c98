import { sayIn } from '../say.ts'

export const say = sayIn({ language: 'de', dates: 'de', numbers: 'de' })
