import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is kept outside the data folder: data that must stay, or a cache that can be made again. */
export type OutsideKind = 'data' | 'cache'

const isRoot = process.getuid?.() === 0

/**
 * Makes a folder of ours outside the data folder, where other users of this machine can enter it.
 * The first place that can be written wins; throws when there is none.
 */
export function makeOutside(kind: OutsideKind, name: string): string {
  const problems: unknown[] = []
  for (const base of bases(kind)) {
    try {
      mkdirSync(base, { recursive: true })
      refuseForeign(base)
      if (isRoot) chmodSync(base, 0o755)
      mkdirSync(join(base, name), { recursive: true })
      return join(base, name)
    } catch (error) {
      problems.push(error)
    }
  }
  throw new AggregateError(problems, `No folder could be made in ${bases(kind).join(' or ')}.`)
}

/** The folder that {@link makeOutside} made earlier, if it did. */
export function findOutside(kind: OutsideKind, name: string): string | undefined {
  return bases(kind)
    .map((base) => join(base, name))
    .find((folder) => existsSync(folder))
}

function bases(kind: OutsideKind): string[] {
  const shared = join(tmpdir(), `doktolib-${process.getuid?.() ?? 'user'}`, kind)
  if (isRoot) return [kind === 'data' ? '/var/lib/doktolib' : '/var/cache/doktolib', shared]
  return [join(homedir(), kind === 'data' ? '.local/share/doktolib' : '.cache/doktolib'), shared]
}

/** In a folder such as /tmp somebody else may have taken the name first, to read or swap our files. */
function refuseForeign(folder: string): void {
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else.`)
  }
}
