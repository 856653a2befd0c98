import * as z from 'zod/mini'

/** What the platform on one machine reads from its environment; `README.md` lists it for people. */
const Environment = z.object({
  /** The API. */
  PORT: wholeNumber(1, 65_535, 8080),
  SITE_PORT: wholeNumber(1, 65_535, 3000),
  MAILBOX_PORT: wholeNumber(1, 65_535, 8025),
  /** Everything that must survive a restart. */
  DATA_DIR: z._default(z.string(), '.data'),
  SEED_NUM_DOCTORS: wholeNumber(1, 10_000, 100),
  /** A PostgreSQL 17 instead of the built-in one, as the owner of its schema. */
  DATABASE_URL: z.optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must look like postgresql://user:password@host/name',
    }),
  ),
})

/** The checked environment of `npm start`. */
export type PlatformEnvironment = z.infer<typeof Environment>

/** Reads the environment; throws one sentence for each variable that cannot be understood. */
export function readEnvironment(env: NodeJS.ProcessEnv): PlatformEnvironment {
  const filled = Object.fromEntries(
    Object.keys(Environment.shape).flatMap((name) =>
      env[name]?.trim() ? [[name, env[name]]] : [],
    ),
  )
  const read = Environment.safeParse(filled)
  if (read.success) return read.data
  const sentences = read.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name} is "${name === 'DATABASE_URL' ? '…' : env[name]}", but ${issue.message}.`
  })
  throw new Error(sentences.join('\n'))
}

/**
 * What our child processes inherit. Left out is what would change them behind our back: settings of
 * npm and Node, connection defaults of PostgreSQL's library, and (`keepAws` false) the keys of an
 * AWS account that the built-in file store has nothing to do with.
 */
export function inheritedEnvironment(env: NodeJS.ProcessEnv, keepAws: boolean): NodeJS.ProcessEnv {
  const foreign = keepAws ? /^(npm_|NODE_|PG|ASTRO_|HOST$)/i : /^(npm_|NODE_|PG|ASTRO_|HOST$|AWS_)/i
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => name === 'NODE_EXTRA_CA_CERTS' || !foreign.test(name)),
  )
}

/** Whether the environment names a real S3: a bucket, and some way to reach and enter it. */
export function hasOwnStorage(env: NodeJS.ProcessEnv): boolean {
  const access = ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL', 'AWS_ACCESS_KEY_ID', 'AWS_PROFILE']
  return Boolean(env['AWS_S3_BUCKET']) && access.some((name) => env[name])
}

function wholeNumber(least: number, most: number, fallback: number) {
  const error = `must be a whole number from ${least} to ${most}`
  return z._default(
    z.pipe(
      z.string().check(z.regex(/^\s*\d{1,9}\s*$/, { error })),
      z.pipe(
        z.transform(Number),
        z.number().check(z.gte(least, { error }), z.lte(most, { error })),
      ),
    ),
    fallback,
  )
}
