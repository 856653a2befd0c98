import { specialties } from '#vocabulary/specialties'
import type { UsualVisitName, VisitMode } from '#vocabulary/availability'

export interface Visit {
  readonly name: UsualVisitName
  readonly minutes: number
  readonly bufferMinutes: number
  /** Relative to the standard consultation, which comes first. */
  readonly priceFactor: number
  readonly mode: VisitMode
}

export interface Practice {
  /** What a standard consultation costs, from and to, in dollars. */
  readonly prices: readonly [number, number]
  /** Minutes between two starts. */
  readonly slotMinutes: number
  /** The first is the standard consultation and always offered. */
  readonly visits: readonly Visit[]
}

const visit = (
  name: UsualVisitName,
  minutes: number,
  priceFactor = 1,
  bufferMinutes = 0,
): Visit => ({
  name,
  minutes,
  bufferMinutes,
  priceFactor,
  mode: 'in_person',
})
const video = (name: UsualVisitName, minutes: number, priceFactor: number): Visit => ({
  ...visit(name, minutes, priceFactor),
  mode: 'video',
})

const primaryCare: Practice = {
  prices: [70, 160],
  slotMinutes: 20,
  visits: [
    visit('Consultation', 20),
    video('Video consultation', 20, 0.8),
    visit('Annual check-up', 40, 1.8),
    visit('Vaccination', 10, 0.5),
  ],
}
const specialist: Practice = {
  prices: [140, 320],
  slotMinutes: 30,
  visits: [
    visit('Consultation', 30),
    visit('First visit', 45, 1.4, 15),
    video('Video follow-up', 15, 0.6),
    visit('Second opinion', 60, 1.8),
  ],
}
const surgery: Practice = {
  prices: [180, 400],
  slotMinutes: 30,
  visits: [
    visit('Surgical consultation', 30),
    visit('Check after surgery', 15, 0.5),
    video('Video follow-up', 15, 0.5),
  ],
}
const talking: Practice = {
  prices: [120, 260],
  slotMinutes: 60,
  visits: [
    visit('Session', 50, 1, 10),
    video('Video session', 50, 0.9),
    visit('First interview', 80, 1.5, 10),
  ],
}
const dental: Practice = {
  prices: [80, 220],
  slotMinutes: 30,
  visits: [
    visit('Check-up', 30),
    visit('Check-up and cleaning', 60, 1.7),
    visit('Urgent visit', 30, 1.2, 15),
  ],
}
const eyesAndEars: Practice = {
  prices: [90, 210],
  slotMinutes: 20,
  visits: [
    visit('Examination', 20),
    visit('Full examination', 40, 1.7),
    video('Video follow-up', 10, 0.5),
  ],
}
const therapy: Practice = {
  prices: [60, 140],
  slotMinutes: 45,
  visits: [
    visit('Treatment', 40, 1, 5),
    visit('First assessment', 60, 1.4),
    video('Video session', 40, 0.8),
  ],
}
const counsel: Practice = {
  prices: [40, 110],
  slotMinutes: 30,
  visits: [
    visit('Consultation', 30),
    video('Video consultation', 30, 0.8),
    visit('First assessment', 60, 1.6),
  ],
}
const imaging: Practice = {
  prices: [150, 380],
  slotMinutes: 15,
  visits: [
    visit('Imaging appointment', 15),
    visit('Ultrasound', 30, 1.3),
    video('Discussion of results', 15, 0.5),
  ],
}

const exceptions: Readonly<Record<string, Practice>> = {
  'General Practice': primaryCare,
  'Internal Medicine': primaryCare,
  'Family Medicine': primaryCare,
  Pediatrics: primaryCare,
  Geriatrics: primaryCare,
  Psychiatry: talking,
  Psychology: talking,
  Dentistry: dental,
  Orthodontics: dental,
  'Oral Surgery': surgery,
  'General Surgery': surgery,
  'Plastic Surgery': surgery,
  'Vascular Surgery': surgery,
  Neurosurgery: surgery,
  Ophthalmology: eyesAndEars,
  Optometry: eyesAndEars,
  Audiology: eyesAndEars,
  'Physical Therapy': therapy,
  'Speech Therapy': therapy,
  'Occupational Therapy': therapy,
  Chiropractic: therapy,
  Podiatry: counsel,
  Nutrition: counsel,
  Radiology: imaging,
}

/** How each specialty works: what it offers, how long that takes and about what it costs. */
export const practices: ReadonlyMap<string, Practice> = new Map(
  specialties.map(({ name }) => [name, exceptions[name] ?? specialist]),
)
