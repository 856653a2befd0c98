import * as z from 'zod/mini'

const origins = z.pipe(
  z.string().check(
    z.refine((text) => listOf(text).every((one) => one === '*' || isOrigin(one)), {
      error: 'must be exact origins such as https://app.example, separated by commas',
    }),
  ),
  z.transform(listOf),
)

/** What the API reads from its environment. Whoever deploys it must supply what has no default. */
export const ApiEnv = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }),
    FRONTEND_URL: z._default(
      z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }),
      'http://localhost:3000',
    ),
    JWT_SECRET: z.optional(z.string().check(z.minLength(32, 'must have at least 32 characters'))),
    CORS_ALLOWED_ORIGINS: z._default(origins, []),
    // Nobody's word is taken unless the operator says whose: see client-address.ts.
    TRUSTED_PROXY_HOPS: z._default(
      z.pipe(
        z.string().check(z.regex(/^\d$/, 'must be a number from 0 to 9')),
        z.transform(Number),
      ),
      0,
    ),
    NODE_ENV: z._default(
      z.enum(['production', 'development', 'test'], {
        error: 'must be production, development or test',
      }),
      'production',
    ),
    SERVICE_VERSION: z._default(z.string(), 'development'),
  })
  .check(
    z.refine((env) => env.NODE_ENV !== 'production' || !env.CORS_ALLOWED_ORIGINS.includes('*'), {
      error: 'must not be * in production: list exact origins',
      path: ['CORS_ALLOWED_ORIGINS'],
    }),
  )
export type ApiEnv = z.infer<typeof ApiEnv>
export type ApiEnvInput = z.input<typeof ApiEnv>

const NO_PORT = 'must be a number from 0 to 65535'

/** Where the server door listens; Lambda has no such thing. */
export const ServerEnv = z.object({
  HOST: z._default(z.string(), '0.0.0.0'),
  PORT: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,5}$/, NO_PORT)),
      z.pipe(z.transform(Number), z.int().check(z.maximum(65_535, NO_PORT))),
    ),
    8080,
  ),
})

/** Parses an environment once, at the edge; throws a sentence that names each wrong variable. */
export function readEnv<Schema extends z.ZodMiniType>(
  schema: Schema,
  env: Record<string, string | undefined>,
): z.infer<Schema> {
  // A variable that is set to nothing is a variable that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = z.safeParse(schema, given)
  if (result.success) return result.data
  const sentences = result.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const isMissing = issue.code === 'invalid_type' && !(name in given)
    const said =
      issue.message === 'Invalid input' ? 'has a value that cannot be used' : issue.message
    return `${name} ${isMissing ? 'is not set' : said}.`
  })
  throw new Error(sentences.join(' '))
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && !text.includes('*')
}
