import type { Language } from '#vocabulary/languages'

/** How a visit takes place. */
export const visitModes = ['in_person', 'video'] as const
export type VisitMode = (typeof visitModes)[number]

/** A question for free times may span this many days at most. */
export const MAX_SLOT_DAYS = 31

/** Names of days as the API spells them; ISO numbering, Monday is 1. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export type Weekday = (typeof weekdays)[number]

const visitNames = {
  Consultation: { fr: 'Consultation', es: 'Consulta', de: 'Sprechstunde' },
  'Video consultation': {
    fr: 'Consultation vidéo',
    es: 'Videoconsulta',
    de: 'Videosprechstunde',
  },
  'Annual check-up': { fr: 'Bilan annuel', es: 'Chequeo anual', de: 'Jährliche Vorsorge' },
  Vaccination: { fr: 'Vaccination', es: 'Vacunación', de: 'Impfung' },
  'First visit': { fr: 'Première consultation', es: 'Primera visita', de: 'Erster Besuch' },
  'Video follow-up': {
    fr: 'Suivi en vidéo',
    es: 'Seguimiento por video',
    de: 'Kontrolltermin per Video',
  },
  'Second opinion': { fr: 'Deuxième avis', es: 'Segunda opinión', de: 'Zweitmeinung' },
  'Surgical consultation': {
    fr: 'Consultation de chirurgie',
    es: 'Consulta de cirugía',
    de: 'Chirurgische Sprechstunde',
  },
  'Check after surgery': {
    fr: 'Contrôle après opération',
    es: 'Control tras la operación',
    de: 'Kontrolle nach Operation',
  },
  Session: { fr: 'Séance', es: 'Sesión', de: 'Sitzung' },
  'Video session': { fr: 'Séance vidéo', es: 'Sesión por video', de: 'Videositzung' },
  'First interview': { fr: 'Premier entretien', es: 'Primera entrevista', de: 'Erstgespräch' },
  'Check-up': { fr: 'Contrôle', es: 'Revisión', de: 'Kontrolle' },
  'Check-up and cleaning': {
    fr: 'Contrôle et détartrage',
    es: 'Revisión y limpieza',
    de: 'Kontrolle und Zahnreinigung',
  },
  'Urgent visit': { fr: 'Consultation urgente', es: 'Consulta urgente', de: 'Dringender Termin' },
  Examination: { fr: 'Examen', es: 'Examen', de: 'Untersuchung' },
  'Full examination': {
    fr: 'Examen complet',
    es: 'Examen completo',
    de: 'Gründliche Untersuchung',
  },
  Treatment: { fr: 'Soin', es: 'Tratamiento', de: 'Behandlung' },
  'First assessment': { fr: 'Premier bilan', es: 'Primera evaluación', de: 'Erste Beurteilung' },
  'Imaging appointment': {
    fr: 'Examen d’imagerie',
    es: 'Estudio de imagen',
    de: 'Bildgebende Untersuchung',
  },
  Ultrasound: { fr: 'Échographie', es: 'Ecografía', de: 'Ultraschall' },
  'Discussion of results': {
    fr: 'Discussion des résultats',
    es: 'Explicación de los resultados',
    de: 'Befundbesprechung',
  },
} as const satisfies Record<string, Record<Exclude<Language, 'en'>, string>>

/** A usual name of a visit type; practices may call theirs otherwise. */
export type UsualVisitName = keyof typeof visitNames

/** The usual names of visit types in all languages, by the English one that the wire carries. */
export const visitTypeNames: Readonly<Record<string, Readonly<Record<Language, string>>>> =
  Object.fromEntries(Object.entries(visitNames).map(([en, others]) => [en, { en, ...others }]))

/** A usual name in a language; what a practice wrote itself stays as it is. */
export function visitTypeName(name: string, language: Language): string {
  return (Object.hasOwn(visitTypeNames, name) && visitTypeNames[name]?.[language]) || name
}
