import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

const MAX_DOCTORS = 10_000
const MAX_BULK_DOCTORS = 100_000
const MAX_APPOINTMENTS = 20_000_000

const whole = (least: number, most: number, standard: number) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), String(standard)),
      z.transform((text) => (text.trim() ? Number(text) : Number.NaN)),
    ),
    z.int().check(z.minimum(least), z.maximum(most)),
  )
const flag = z.pipe(
  z._default(z.enum(['true', 'false']), 'false'),
  z.transform((text) => text === 'true'),
)

const Environment = z.object({
  DATABASE_URL: z.string().check(z.regex(/^postgres(ql)?:\/\/./)),
  DB_SSL_MODE: z.optional(z.enum(['disable', 'require', 'verify-ca', 'verify-full'])),
  SEED_NUM_DOCTORS: whole(1, MAX_DOCTORS, 100),
  SEED_FORCE: flag,
  SEED_FORCE_IN_PRODUCTION: flag,
  NODE_ENV: z.optional(z.string()),
})
const Bulk = z.object({
  '--doctors': whole(1, MAX_BULK_DOCTORS, MAX_DOCTORS),
  '--appointments': whole(0, MAX_APPOINTMENTS, 1_000_000),
})

const expected: Readonly<Record<string, string>> = {
  DATABASE_URL: 'a URL such as postgresql://owner:password@host:5432/doktolib',
  DB_SSL_MODE: 'disable, require, verify-ca or verify-full',
  SEED_NUM_DOCTORS: `a whole number from 1 to ${MAX_DOCTORS}`,
  SEED_FORCE: 'true or false',
  SEED_FORCE_IN_PRODUCTION: 'true or false',
  '--doctors': `a whole number from 1 to ${MAX_BULK_DOCTORS}`,
  '--appointments': `a whole number from 0 to ${MAX_APPOINTMENTS}`,
}

/** Secrets may stand in the value, so it is not repeated in the message. */
const secret = new Set(['DATABASE_URL'])

export interface Settings {
  readonly url: string
  readonly doctors: number
  readonly force: boolean
  /** How many appointments in all, for a benchmark; undefined: as many as is natural. */
  readonly bulkAppointments: number | undefined
}

/** A setting that cannot be used; the message is a sentence that names it. */
export class BadSetting extends Error {}

/** Reads the environment and the command line once, or throws {@link BadSetting}. */
export function readSettings(
  env: Record<string, string | undefined>,
  args: readonly string[],
): Settings {
  const options = commandLine(args)
  // A variable that a platform sets to nothing counts as not set.
  const variables = parse(
    Environment,
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (
    variables.SEED_FORCE &&
    variables.NODE_ENV === 'production' &&
    !variables.SEED_FORCE_IN_PRODUCTION
  ) {
    throw new BadSetting(
      'SEED_FORCE deletes every seeded doctor and all appointments with them, so with ' +
        'NODE_ENV=production it also needs SEED_FORCE_IN_PRODUCTION=true.',
    )
  }
  const bulk = options.bulk
    ? parse(Bulk, { '--doctors': options.doctors, '--appointments': options.appointments })
    : undefined
  return {
    url: variables.DATABASE_URL,
    doctors: bulk?.['--doctors'] ?? variables.SEED_NUM_DOCTORS,
    force: variables.SEED_FORCE,
    bulkAppointments: bulk?.['--appointments'],
  }
}

function commandLine(args: readonly string[]) {
  const options = {
    bulk: { type: 'boolean' },
    doctors: { type: 'string' },
    appointments: { type: 'string' },
  } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    if (!values.bulk && (values.doctors ?? values.appointments) !== undefined) {
      throw new BadSetting(
        '--doctors and --appointments go with --bulk; otherwise use SEED_NUM_DOCTORS.',
      )
    }
    return values
  } catch (error) {
    throw error instanceof BadSetting ? error : new BadSetting((error as Error).message)
  }
}

function parse<T extends z.ZodMiniType>(
  schema: T,
  values: Record<string, string | undefined>,
): z.output<T> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const name = String(result.error.issues[0]?.path[0])
  const value = values[name]
  if (value === undefined) throw new BadSetting(`${name} is not set; it must be ${expected[name]}.`)
  const shown = secret.has(name) ? 'cannot be read' : `is "${value}"`
  throw new BadSetting(`${name} ${shown}, but must be ${expected[name]}.`)
}
