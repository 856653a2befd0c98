import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import type { Offer } from '#contract/sitemap'

/**
 * Every specialty and city that has active doctors: at most one for each pair of the vocabularies.
 * Reads one index from end to end, so whoever asks keeps the answer.
 */
export async function listOffers({ db }: Pick<Deps, 'db'>): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select specialty, city, count(*)::integer as doctors from doctors where active
    group by specialty, city order by specialty, city`.execute(db)
  return rows
}
