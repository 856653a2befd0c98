import pg from 'pg'
import { migrateToLatest } from '#db/migrate'
import type { Secrets } from './secrets.ts'

/** How each part of the product reaches the database, with its own rights. */
export interface DatabaseUrls {
  /** Owns the schema: migrations and demo data. */
  readonly ownerUrl: string
  /** The API: least rights. */
  readonly backendUrl: string
  /** Outbox and other background work. */
  readonly jobsUrl: string
}

const DATABASE = 'doktolib'
const OWNER = 'doktolib_owner'

/** Makes the owner and the database, if missing, and answers the owner's URL. */
export async function prepareDatabase(superuserUrl: string, secrets: Secrets): Promise<string> {
  const password = secrets(OWNER)
  await withClient(superuserUrl, async (client) => {
    const { rows: roles } = await client.query('select from pg_roles where rolname = $1', [OWNER])
    if (roles.length === 0) await client.query(`create role ${OWNER} login createrole`)
    await setPassword(client, OWNER, password)
    const { rows } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rows.length === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  })
  return urlFor(superuserUrl, OWNER, password)
}

/**
 * From a bare server to a database that the product can use: owner, schema, and a password for each
 * of the roles that the migrations make. Repeating it changes nothing.
 */
export async function readyDatabase(superuserUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  const ownerUrl = await prepareDatabase(superuserUrl, secrets)
  await migrateToLatest(ownerUrl)
  return withClient(superuserUrl, async (client) => ({
    ownerUrl,
    backendUrl: await openLogin(client, superuserUrl, 'backend_user', secrets),
    jobsUrl: await openLogin(client, superuserUrl, 'jobs_user', secrets),
  }))
}

/** The migrations make roles that cannot sign in: passwords are the installation's business. */
async function openLogin(client: pg.Client, serverUrl: string, role: string, secrets: Secrets) {
  await client.query(`alter role ${role} login`)
  await setPassword(client, role, secrets(role))
  return urlFor(serverUrl, role, secrets(role))
}

async function setPassword(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
}

function urlFor(superuserUrl: string, role: string, password: string): string {
  const url = new URL(superuserUrl)
  url.username = role
  url.password = password
  url.pathname = DATABASE
  return url.href
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = new URL(url)
  address.searchParams.delete('sslmode')
  const client = new pg.Client({ connectionString: address.href, ssl: false })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
