import type { Language } from '#vocabulary/languages'

/** Words and limits of the search, shared by API, site, seeder and tests. */

/** Languages that doctors speak, by their ISO 639-1 code. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  zh: 'Chinese',
  tl: 'Tagalog',
  vi: 'Vietnamese',
  ar: 'Arabic',
  fr: 'French',
  ko: 'Korean',
  ru: 'Russian',
  pt: 'Portuguese',
  hi: 'Hindi',
  de: 'German',
  it: 'Italian',
  pl: 'Polish',
}

/** What else people call who speaks a language. */
export const languageSynonyms: Readonly<Record<string, readonly string[]>> = {
  en: ['anglophone', 'angloparlante'],
  es: ['hispanophone', 'hispano', 'hispana', 'hispanohablante', 'castellano'],
  fr: ['francophone', 'francoparlante'],
  de: ['germanophone'],
  pt: ['lusophone'],
  ar: ['arabophone'],
  ru: ['russophone'],
}

/** Words of a search that say nothing about whom to find; without accents. */
export const searchFillersOf: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(`a an and at by for i in me my of or the to with dr doctor doctors md physician specialist
    need want find book near nearest nearby closest local cheap affordable appointment appointments
    today tomorrow now asap speaking speaks who`),
  fr: setOf(`medecin medecins docteur docteurs docteure specialiste specialistes praticien praticienne
    cabinet rendez vous rdv cherche chercher trouver trouve besoin veux voudrais reserver prendre je ai
    un une mon ma mes de d l a au aux en et pour pres proche avec chez dans qui parle parlant parlent
    pas cher aujourdhui demain maintenant urgent urgence vite dispo disponible autour ville`),
  es: setOf(`medico medica medicos medicas doctora doctores doctoras especialista especialistas consulta
    consultorio cita citas busco buscar encontrar necesito quiero reservar pedir un unos unas mi mis
    de del a en y o e para por con cerca cercano cercana que habla hablan barato barata hoy manana ahora
    urgente urgencia ciudad`),
  de: setOf(`arzt arztin arzte arztinnen facharzt facharztin facharzte doktor doktorin praxis arztpraxis
    spezialist spezialistin termin termine suche suchen finde finden brauche mochte buchen ich ein eine
    einen einem einer der die dem mein meine meiner meinem auf und oder fur mit zu zum zur nahe spricht
    sprechend sprechender sprechende heute jetzt dringend sofort gunstig gunstiger stadt`),
}

export const searchFillers: ReadonlySet<string> = new Set(
  Object.values(searchFillersOf).flatMap((words) => [...words]),
)

/**
 * Articles and the like that are somebody's name as well, and `la` is a city: fillers before another
 * word, never at the end or behind `Dr`. So `le dentiste` is any dentist and `dr le` is Dr. Le.
 */
export const searchParticles: ReadonlySet<string> = setOf(
  `le la les du des sur ou el los las lo al bei am im das den des um von una plus mas`,
)

/** Praise says nothing about whom to find either, unless somebody is called so. */
export const searchPraise: ReadonlySet<string> = setOf(`best good great top kind friendly bon bonne
  meilleur meilleure meilleurs buen bueno buena mejor mejores gut guter gute bester beste besten`)

/** How results may be ordered. */
export const sortOrders = ['soonest', 'rating', 'price'] as const
export type SortOrder = (typeof sortOrders)[number]

/** "Available within": today, or by the end of the third or seventh day from today. */
export const availabilityWindows = [0, 3, 7] as const
export type AvailabilityWindow = (typeof availabilityWindows)[number]

export const DEFAULT_PAGE_SIZE = 10
export const MAX_PAGE_SIZE = 100
export const MAX_SEARCH_LENGTH = 100

/** How many of its next free times a result carries. */
export const NEXT_SLOTS = 3

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
