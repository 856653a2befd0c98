import type { Language } from '#vocabulary/languages'
import type { Paths } from './lib/paths.ts'
import type { Words } from './words/words.ts'

declare global {
  namespace App {
    /** What `src/middleware.ts` finds out for every page. */
    interface Locals {
      readonly language: Language
      readonly words: Words
      /** The site's addresses in the page's language. */
      readonly paths: Paths
      /** Where the world finds the site: `https://doktolib.example`. */
      readonly origin: string
    }
  }
}
