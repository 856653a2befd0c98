import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { Deps } from './deps.ts'
import { Problem } from './problem.ts'

export interface RepeatableRequest {
  /** Who asks for what: `guest POST /appointments`. The same key elsewhere is another key. */
  readonly scope: string
  readonly key: string | undefined
  readonly body: unknown
}

/**
 * Runs `effect` in a transaction, once for each key: a repetition waits for the first to finish
 * and gets its answer; another body under the key is `idempotency.key_reused`. Refusals are not
 * kept, because they change nothing: the same key may try again.
 *
 * The answer is kept for 24 h, encrypted with the key itself, of which only the hash is stored:
 * it can hold what is shown only once, and must be of no use to whoever reads the table.
 */
export async function once<T>(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  request: RepeatableRequest,
  effect: (tx: Transaction<Database>) => Promise<T>,
): Promise<{ value: T; replayed: boolean }> {
  return db.transaction().execute(async (tx) => {
    if (request.key === undefined) return { value: await effect(tx), replayed: false }
    const row = {
      scope: request.scope,
      key_hash: sha256('hash', request.key),
      request_hash: sha256('body', JSON.stringify(request.body)),
    }
    await forgetExpired(tx, now())
    if (await claim(tx, row, now())) {
      const value = await effect(tx)
      await tx
        .updateTable('idempotency_keys')
        .set({ body: encrypt(JSON.stringify(value), request.key) })
        .where('scope', '=', row.scope)
        .where('key_hash', '=', row.key_hash)
        .execute()
      return { value, replayed: false }
    }
    return { value: JSON.parse(await recall(tx, row, request.key)) as T, replayed: true }
  })
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/**
 * Each new key takes two old ones away, so that what is past its day goes without any clock or job.
 * What somebody else is taking is left to them.
 */
async function forgetExpired(tx: Transaction<Database>, now: Date): Promise<void> {
  await sql`
    delete from idempotency_keys where (scope, key_hash) in (
      select scope, key_hash from idempotency_keys
      where created_at < ${new Date(now.getTime() - KEPT_MILLISECONDS)}
      order by created_at limit 2 for update skip locked)`.execute(tx)
}

interface KeyRow {
  readonly scope: string
  readonly key_hash: Buffer
  readonly request_hash: Buffer
}

/** True for the first with this key, and for whoever comes after its day is over. */
async function claim(tx: Transaction<Database>, row: KeyRow, now: Date): Promise<boolean> {
  const claimed = await tx
    .insertInto('idempotency_keys')
    .values({ ...row, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'key_hash'])
        .doUpdateSet({ request_hash: row.request_hash, body: null, created_at: now })
        .where(sql`idempotency_keys.created_at`, '<', new Date(now.getTime() - KEPT_MILLISECONDS)),
    )
    .returning('scope')
    .executeTakeFirst()
  return claimed !== undefined
}

async function recall(tx: Transaction<Database>, row: KeyRow, key: string): Promise<string> {
  const kept = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'body'])
    .where('scope', '=', row.scope)
    .where('key_hash', '=', row.key_hash)
    .executeTakeFirst()
  if (!kept?.body) throw new Problem('service.unavailable')
  if (!kept.request_hash.equals(row.request_hash)) {
    throw new Problem('idempotency.key_reused', {
      detail:
        'This Idempotency-Key came before with another body. Use a new key for a new request.',
    })
  }
  return decrypt(kept.body, key)
}

function sha256(purpose: string, text: string): Buffer {
  return createHash('sha256').update(`${purpose}\0${text}`).digest()
}

function encrypt(text: string, key: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sha256('encrypt', key), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decrypt(bytes: Buffer, key: string): string {
  const decipher = createDecipheriv('aes-256-gcm', sha256('encrypt', key), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
}
