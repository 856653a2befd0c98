import { sql } from 'kysely'
import type { Db } from '#db/schema'

/**
 * Everything that migrations can make, as sorted lines of text: two schemas are the same when their
 * lines are. Defaults are written out, so that a right which is given back equals one never taken.
 */
export async function catalogueOf(db: Db): Promise<string[]> {
  const { rows } = await catalogue.execute(db)
  return rows.map(({ line }) => line)
}

const catalogue = sql<{ line: string }>`
  with own_tables as (
    select c.oid, c.relname, c.reloptions, c.relacl, c.relowner from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p', 'S')
      and c.relname not like 'kysely%'
  ), own_functions as (
    select p.oid, p.proname, p.proacl, p.proowner, p.oid::regprocedure::text as signature from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  )
  select 'extension ' || extname as line from pg_extension
  union all
  select 'table ' || relname || coalesce(' with ' || reloptions::text, '') from own_tables
  union all
  select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
    || case when attnotnull then ' not null' else '' end
    || case attgenerated when 's' then ' generated ' else ' ' end
    || case attidentity when '' then '' else 'identity ' end
    || coalesce(pg_get_expr(adbin, adrelid), '')
  from own_tables t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = attnum
  union all
  select 'constraint ' || relname || '.' || conname || ' ' || pg_get_constraintdef(c.oid)
  from own_tables t join pg_constraint c on c.conrelid = t.oid
  union all
  select 'index ' || pg_get_indexdef(indexrelid) from own_tables t join pg_index on indrelid = t.oid
  union all
  select 'trigger ' || pg_get_triggerdef(g.oid)
  from own_tables t join pg_trigger g on g.tgrelid = t.oid where not tgisinternal
  union all
  select 'function ' || signature || ' ' || pg_get_functiondef(oid) from own_functions
  union all
  select 'grant ' || privilege_type || ' on ' || relname || ' to ' || grantee::regrole
  from own_tables t, aclexplode(coalesce(relacl, acldefault('r', relowner)))
  where grantee <> relowner
  union all
  select 'grant ' || privilege_type || ' on ' || relname || '.' || attname || ' to ' || grantee::regrole
  from own_tables t join pg_attribute a on a.attrelid = t.oid, aclexplode(attacl)
  union all
  select 'grant ' || privilege_type || ' on ' || signature || ' to '
    || case grantee when 0 then 'public' else grantee::regrole::text end
  from own_functions, aclexplode(coalesce(proacl, acldefault('f', proowner)))
  where grantee <> proowner
  union all
  select 'grant ' || privilege_type || ' on schema to '
    || case grantee when 0 then 'public' else grantee::regrole::text end
  from pg_namespace, aclexplode(nspacl) where nspname = 'public'
  order by line`
