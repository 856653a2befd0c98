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
