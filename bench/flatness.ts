import { connect } from '#db/connect'
import type { DoctorsQuery } from '#contract/doctors'
import { getDoctor } from '../functions/doctors/get-doctor.ts'
import { listSlots } from '../functions/availability/list-slots.ts'
import { searchDoctors } from '../functions/doctors/search-doctors.ts'
import { type BenchDatabase, SIZES } from './database.ts'
import { atMost, inTurns, lowerQuartile, type Measurement } from './measurement.ts'

const ROUNDS = 300
const GROWTH = SIZES.large.doctors / SIZES.small.doctors

type Deps = Parameters<typeof searchDoctors>[0]
type Ask = (deps: Deps, doctorId: string) => Promise<unknown>

const search =
  (query: DoctorsQuery): Ask =>
  (deps) =>
    searchDoctors(deps, query)

const questions: Record<string, readonly [ask: Ask, target: number]> = {
  'search, soonest': [search({}), 1.5],
  'search, a specialty by rating': [search({ specialty: 'Cardiology', sort: 'rating' }), 1.5],
  'search, a typing error': [search({ q: 'dermatolgist' }), 1.5],
  'search, a name': [search({ q: 'lopez' }), 2.5],
  'doctor page': [(deps, id) => getDoctor(deps, id), 1.3],
  'free times of a week': [(deps, id) => listSlots(deps, id, {}), 1.5],
}

/** How much longer an answer takes with a hundred times as many doctors and appointments. */
export async function flatness({ small, large }: BenchDatabase): Promise<Measurement[]> {
  const [few, many] = await Promise.all([asker(small.backendUrl), asker(large.backendUrl)])
  const measurements: Measurement[] = []
  for (const [name, [ask, target]] of Object.entries(questions)) {
    const { first, second } = await inTurns(
      ROUNDS,
      () => few.time(ask),
      () => many.time(ask),
    )
    const [little, much] = [lowerQuartile(first.slice(50)), lowerQuartile(second.slice(50))]
    measurements.push(
      atMost(
        `${name}: ${GROWTH} × the data`,
        much / little,
        target,
        `${much.toFixed(2)} ms ÷ ${little.toFixed(2)} ms`,
      ),
    )
  }
  await Promise.all([few.close(), many.close()])
  return measurements
}

async function asker(url: string) {
  const db = connect({ url, max: 1 })
  const deps = { db, now: () => new Date() }
  const ids = (await db.selectFrom('doctors').select('id').limit(500).execute()).map(({ id }) => id)
  let next = 0
  return {
    async time(ask: Ask): Promise<number> {
      next += 1
      const startedAt = performance.now()
      await ask(deps, ids[next % ids.length] ?? '')
      return performance.now() - startedAt
    },
    close: () => db.destroy(),
  }
}
