import type { Deps } from '#api/deps'
import type { SitemapDoctor } from '#contract/sitemap'
import { SITEMAP_PART_SIZE } from './vocabulary.ts'

/**
 * The active doctors of one part. Who was added since the parts were listed may push some beyond
 * its end; the next list of the parts has them again.
 */
export async function listSitemapDoctors(
  { db }: Pick<Deps, 'db'>,
  first: string,
): Promise<SitemapDoctor[]> {
  return db
    .selectFrom('doctors')
    .select('id')
    .where('active', '=', true)
    .where('id', '>=', first)
    .orderBy('id')
    .limit(SITEMAP_PART_SIZE)
    .execute()
}
