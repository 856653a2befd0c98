declare namespace App {
  /** What `src/middleware.ts` finds out for every page. */
  interface Locals {
    readonly language: import('#vocabulary/languages').Language
    readonly words: import('./words/words.ts').Words
    /** The site's addresses in the page's language. */
    readonly paths: import('./lib/paths.ts').Paths
  }
}
