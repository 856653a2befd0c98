import type { Slot } from '#contract/api'
import type { ManagedAppointment } from '#contract/appointments'
import type { DoctorWithNextSlots, DoctorWithVisitTypes } from '#contract/doctors'

/** Always the same invented people and times, so that two pictures of the page are alike. */
const NOW = new Date('2026-11-23T15:00:00Z')
const VISIT = '00000000-0000-4000-8000-0000000000a1'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const slot = (day: number, time: string): Slot => ({
  starts_at: `2026-11-${day}T${time}:00-07:00`,
  ends_at: `2026-11-${day}T${time.slice(0, 3)}59:00-07:00`,
  visit_type_id: VISIT,
})

const slots = [slot(24, '09:00'), slot(24, '14:30'), slot(26, '18:00')]

function doctor(
  number: number,
  [first_name = '', last_name = '']: readonly string[],
  next_slots: readonly Slot[],
  [rating, rating_count]: readonly [number, number],
): DoctorWithNextSlots {
  return {
    id: id(number),
    first_name,
    last_name,
    specialty: 'Dermatology',
    city: 'Denver',
    state: 'CO',
    address: '12 Main Street',
    time_zone: 'America/Denver',
    languages: ['en', 'es', 'vi'].slice(0, number),
    consultation_price: 90 + number * 12.5,
    profile_image_url: null,
    rating,
    rating_count,
    years_experience: number,
    bio: '',
    available_days: [],
    created_at: NOW.toISOString(),
    next_slots: [...next_slots],
  }
}

const long = ['Maximiliane-Theodora', 'Featherstonehaugh-Wriothesley']
const doctors = [
  doctor(1, ['Ana', 'Sample'], slots, [4.8, 253]),
  doctor(2, ['Bea', 'Sample'], slots.slice(0, 1), [5, 1]),
  doctor(3, long, [], [0, 0]),
]

const withVisits: DoctorWithVisitTypes = {
  ...doctors[0]!,
  visit_types: [
    { id: VISIT, name: 'Consultation', minutes: 30, price: 90, mode: 'in_person' },
    { id: id(99), name: 'Video consultation', minutes: 15, price: 60, mode: 'video' },
  ],
}

const visit = (status: 'confirmed' | 'cancelled', number: number): ManagedAppointment => ({
  id: id(number),
  status,
  version: 1,
  starts_at: slots[0]!.starts_at,
  ends_at: slots[0]!.ends_at,
  time_zone: 'America/Denver',
  visit_type: { id: VISIT, name: 'Consultation', mode: 'in_person' },
  price: 90,
  doctor: doctors[0]!,
  updated_at: NOW.toISOString(),
  calendar_url: '',
})

/** An API that always has the same times. */
const client = { getSlots: () => Promise.resolve(slots) }

/** What somebody typed, two mistakes among it. */
const details = {
  first_name: 'Bea',
  last_name: 'Sample',
  email: 'nobody',
  phone: '123',
  reason: '',
}

export const samples = {
  details,
  now: NOW,
  slots,
  doctors,
  withVisits,
  client,
  confirmed: visit('confirmed', 11),
  cancelled: visit('cancelled', 12),
}
