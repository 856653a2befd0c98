import type { DoctorsQuery } from '#contract/doctors'
import { citiesOf } from '#vocabulary/places'
import type { Reading } from './reading.ts'

/** A reading of the text with what the other filters ask; none where the two contradict each other. */
export function narrowed(reading: Reading, { specialty, city, state }: DoctorsQuery): Reading[] {
  const specialties = specialty ? both(reading.specialties, [specialty]) : reading.specialties
  const inCity = city ? both(reading.cities, [city]) : reading.cities
  const cities = state ? both(inCity, citiesOf(state)) : inCity
  if (specialties?.length === 0 || cities?.length === 0) return []
  return [
    {
      ...reading,
      ...(specialties ? { specialties } : {}),
      ...(cities ? { cities } : {}),
    },
  ]
}

/** What two lists share; a list that is not there restricts nothing. */
export function both(one: readonly string[] | undefined, other: readonly string[] | undefined) {
  return one && other ? one.filter((item) => other.includes(item)) : (one ?? other ?? [])
}
