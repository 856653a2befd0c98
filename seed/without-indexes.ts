import type { ClientBase } from 'pg'

/**
 * Runs `load` while the tables have no indexes, keys, foreign keys and triggers, then makes them
 * anew from their own definitions: each is checked and built once instead of a million times.
 * One transaction, so a failure leaves everything as it was. The client must own the tables.
 */
export async function withoutIndexes<T>(
  client: ClientBase,
  tables: readonly string[],
  load: () => Promise<T>,
): Promise<T> {
  await client.query('begin')
  try {
    const { drop, create } = await definitions(client, tables)
    for (const statement of drop) await client.query(statement)
    const result = await load()
    for (const statement of create) await client.query(statement)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

interface Definition {
  readonly drop: string
  readonly create: string
}

async function definitions(client: ClientBase, tables: readonly string[]) {
  // Keys before the foreign keys that need them; other tables' references to these count too.
  const constraints = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname,
         pg_get_constraintdef(oid)) as create
     from pg_constraint
     where contype in ('p', 'u', 'x', 'f')
       and (conrelid = any ($1::text[]::regclass[]) or confrelid = any ($1::text[]::regclass[]))
     order by contype = 'f', conname`,
    [tables],
  )
  const indexes = await client.query<Definition>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as create
     from pg_index
     where indrelid = any ($1::text[]::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  )
  const triggers = tables.map((table) => ({
    drop: `alter table ${table} disable trigger user`,
    create: `alter table ${table} enable trigger user`,
  }))
  const all = [...triggers, ...indexes.rows, ...constraints.rows]
  // Dropped from the last to the first: foreign keys go before the keys that they refer to.
  return {
    drop: all.toReversed().map((one) => one.drop),
    create: all.map((one) => one.create),
  }
}
