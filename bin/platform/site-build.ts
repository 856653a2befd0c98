import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { finish, startChild } from './child.ts'
import type { Setting } from './setting.ts'

/** Everything that can change what the site's build makes. */
const SOURCES = [
  'site/**/*',
  'functions/**/contract.ts',
  'functions/**/vocabulary.ts',
  'functions/client/**/*',
  'package.json',
  'package-lock.json',
]

const OUTPUT = 'dist/site/server/entry.mjs'
const STAMP = '.cache/site-build'

/** Whether the site has to be built: its sources differ from those of the last build. */
export function siteBuildNeeded(root: string): boolean {
  return !existsSync(join(root, OUTPUT)) || readStamp(root) !== fingerprint(root)
}

/** Builds the site; throws with the builder's last lines when that fails. */
export async function buildSite({ root, inherited, logs, parts }: Setting): Promise<void> {
  const before = fingerprint(root)
  rmSync(join(root, STAMP), { force: true })
  const args = [
    join(root, 'node_modules/astro/bin/astro.mjs'),
    'build',
    '--root',
    join(root, 'site'),
  ]
  const env = buildEnvironment(inherited)
  const build = startChild({ name: 'site build', args, env, logs })
  await parts.add(build)
  await finish(build)
  writeBuildStamp(root, before)
}

/** Remembers that the site, as it is now or was when its build began, has been built. */
export function writeBuildStamp(root: string, sources = fingerprint(root)): void {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true })
  writeFileSync(join(root, STAMP), sources)
}

/** Astro calls nobody, and its words are for a log file. */
export function buildEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
}

function fingerprint(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: root, exclude: ['**/.astro', '**/node_modules'] })
  for (const file of files.toSorted()) {
    if (!statSync(join(root, file)).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function readStamp(root: string): string | undefined {
  const file = join(root, STAMP)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
