import type { Language } from '#vocabulary/languages'
import { de } from './de/words.ts'
import { en, type Words } from './en/words.ts'
import { es } from './es/words.ts'
import { fr } from './fr/words.ts'

export type { Words } from './en/words.ts'

const catalogues: Readonly<Record<Language, Words>> = { en, fr, es, de }

/** Every sentence of the site in a language. */
export const wordsIn = (language: Language): Words => catalogues[language]
