import { describe, expect, test } from 'vitest'
import { cities } from '#vocabulary/places'
import { specialties } from '#vocabulary/specialties'
import { languageNames } from '#vocabulary/doctors'
import { anAgenda } from './agenda.ts'
import { aDoctor, doctorId } from './doctors.ts'
import { aPanel, PANEL_SIZE } from './patients.ts'
import { practices } from './practices.ts'
import { dayIn, weekdayOf } from './zone-days.ts'

const people = Array.from({ length: 300 }, (_, number) => aDoctor(number))
const now = new Date('2027-03-10T15:20:00Z')

describe('the same number', () => {
  test('is always the same doctor, with the same patients', () => {
    const again = aDoctor(42)

    expect(again).toEqual(people[42])
    expect(doctorId(42)).toBe(again.id)
    expect(aPanel(again)).toEqual(aPanel(again))
  })

  test('has the same agenda on the same day, and another on another', () => {
    const doctor = aDoctor(7)
    const nextWeek = new Date(now.getTime() + 7 * 86_400_000)

    expect(anAgenda(doctor, { now })).toEqual(anAgenda(doctor, { now }))
    expect(anAgenda(doctor, { now: nextWeek })).not.toEqual(anAgenda(doctor, { now }))
  })
})

test('everybody is somebody else', () => {
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  expect(new Set(people.map(({ bio }) => bio)).size).toBeGreaterThan(people.length * 0.95)
})

test('a hundred doctors cover every specialty and every city', () => {
  const hundred = people.slice(0, 100)

  expect(new Set(hundred.map(({ specialty }) => specialty))).toEqual(
    new Set(specialties.map(({ name }) => name)),
  )
  expect(new Set(hundred.map(({ city }) => city.name))).toEqual(
    new Set(cities.map(({ name }) => name)),
  )
})

test('what is said of a doctor is plausible', () => {
  for (const doctor of people) {
    const practice = practices.get(doctor.specialty)
    expect(doctor.price).toBeGreaterThanOrEqual(practice?.prices[0] ?? Infinity)
    expect(doctor.price).toBeLessThanOrEqual(practice?.prices[1] ?? 0)
    expect((doctor.price * 2) % 1).toBe(0)
    expect(doctor.rating).toBeGreaterThanOrEqual(3.2)
    expect(doctor.rating).toBeLessThanOrEqual(5)
    expect(doctor.languages).toContain('en')
    expect(doctor.languages.length).toBeLessThanOrEqual(3)
    expect(doctor.languages.every((code) => code in languageNames)).toBe(true)
    expect(doctor.bio.split(/(?<=[a-z])\. /).length).toBeGreaterThanOrEqual(2)
    expect(doctor.bio).not.toMatch(/undefined|NaN| {2}/)
    expect(doctor.visitTypes.length).toBeGreaterThanOrEqual(2)
    expect(doctor.visitTypes[0]?.price).toBe(doctor.price)
  }
})

test('mail to patients can reach nobody', () => {
  const panel = aPanel(aDoctor(3))

  expect(panel).toHaveLength(PANEL_SIZE)
  for (const { email } of panel) expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@example\.(com|org)$/)
})

test('nobody comes outside of the hours, twice at once, or while the doctor is away', () => {
  for (const doctor of people) {
    const { appointments, timeOff } = anAgenda(doctor, { now })
    const active = appointments
      .filter(({ status }) => status !== 'cancelled')
      .toSorted((a, b) => a.startsAt - b.startsAt)
    for (const [index, { startsAt, endsAt, busyUntil }] of active.entries()) {
      const zone = doctor.city.timeZone
      const openDays = doctor.week.map(({ weekday }) => weekday)
      expect(openDays).toContain(weekdayOf(dayIn(zone, startsAt)))
      expect(busyUntil).toBeLessThanOrEqual(active[index + 1]?.startsAt ?? Infinity)
      expect(timeOff.some((off) => off.startsAt < endsAt && off.endsAt > startsAt)).toBe(false)
    }
  }
})

test('what is past is over, and what is to come is confirmed or cancelled', () => {
  for (const { startsAt, endsAt, status, createdAt } of people.flatMap(
    (doctor) => anAgenda(doctor, { now }).appointments,
  )) {
    const possible =
      startsAt > now.getTime()
        ? ['confirmed', 'cancelled']
        : endsAt > now.getTime()
          ? ['arrived', 'cancelled']
          : ['completed', 'no_show', 'cancelled']
    expect(possible).toContain(status)
    expect(createdAt).toBeLessThan(Math.min(startsAt, now.getTime()))
  }
})
