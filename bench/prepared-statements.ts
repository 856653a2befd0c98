import { connect } from '#db/connect'
import type { Db } from '#db/schema'
import { getDoctor } from '../functions/doctors/get-doctor.ts'
import type { BenchDatabase } from './database.ts'
import { atLeast, inTurns, median, type Measurement } from './measurement.ts'

const AT_ONCE = 10
const ROUNDS = 7
const REQUESTS = 2_000

/** Doctor pages in a second, with statements prepared by name against statements sent plain. */
export async function preparedStatements({ large }: BenchDatabase): Promise<Measurement> {
  const named = connect({ url: large.backendUrl, max: AT_ONCE })
  const plain = connect({ url: large.backendUrl, max: AT_ONCE, namedStatements: false })
  const ids = (await named.selectFrom('doctors').select('id').limit(1_000).execute()).map(
    ({ id }) => id,
  )
  await pagesPerSecond(named, ids)
  await pagesPerSecond(plain, ids)
  const { first, second } = await inTurns(
    ROUNDS,
    () => pagesPerSecond(named, ids),
    () => pagesPerSecond(plain, ids),
  )
  await Promise.all([named.destroy(), plain.destroy()])
  const [withNames, without] = [median(first), median(second)]
  return atLeast(
    'doctor pages: prepared ÷ unprepared',
    withNames / without,
    1.3,
    `${withNames.toFixed(0)}/s ÷ ${without.toFixed(0)}/s`,
  )
}

async function pagesPerSecond(db: Db, ids: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  const worker = async () => {
    while (next < REQUESTS) {
      next += 1
      await getDoctor({ db }, ids[next % ids.length] ?? '')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (REQUESTS * 1_000) / (performance.now() - startedAt)
}
