import { sql } from 'kysely'
import type { Deps } from '#api/deps'
import type { SitemapPart } from '#contract/sitemap'
import { MAX_SITEMAP_PARTS, SITEMAP_PART_SIZE } from './vocabulary.ts'

/** Where each part of all active doctors begins. An index holds their ids, so no table is read. */
export async function listSitemapParts({ db }: Pick<Deps, 'db'>): Promise<SitemapPart[]> {
  const { rows } = await sql<SitemapPart>`
    select id as first from (
      select id, row_number() over (order by id) as place from doctors where active
    ) as numbered
    where place % ${sql.lit(SITEMAP_PART_SIZE)} = 1
    order by id limit ${sql.lit(MAX_SITEMAP_PARTS)}`.execute(db)
  return rows
}
