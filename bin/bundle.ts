import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { leaveOut } from './bundle/leave-out.ts'
import { type Limits, weightFaults } from './bundle/weight.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Bundle {
  readonly entry: string
  readonly options: BuildOptions
  readonly limits: Limits
}

/** What is deployed, and what a cold start may have to read of it. */
export const bundles = {
  lambda: {
    entry: 'functions/api/lambda.ts',
    options: {
      splitting: true,
      plugins: [leaveOut],
      // Some packages are CommonJS and require Node's own modules. The name is longer than any that
      // the minifier gives, which knows nothing of this line and would use it again.
      banner: {
        js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
      },
    },
    limits: {
      // 45,000 of these are the words of four languages that a search understands.
      bytes: 350_000,
      without: [/\/@aws-sdk\//, /\/zod\/v4\/locales\//, /\/zod\/v4\/classic\//],
    },
  },
  visio: {
    entry: 'functions/visio/health.ts',
    options: {},
    limits: { bytes: 5_000, without: [/node_modules/] },
  },
} satisfies Record<string, Bundle>

/**
 * Bundles one function into `outdir` (emptied first) as `index.mjs`, whose `handler` Lambda calls.
 * The source maps beside it are for reading stack traces later; nothing loads them.
 */
export async function bundle(name: keyof typeof bundles, outdir: string): Promise<Metafile> {
  const { entry, options }: Bundle = bundles[name]
  await rm(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** `npm run bundle`: everything that Lambda runs, to `dist/`; fails when it has grown too heavy. */
async function main(): Promise<void> {
  for (const name of Object.keys(bundles) as (keyof typeof bundles)[]) {
    const { entry, limits } = bundles[name]
    const metafile = await bundle(name, `${root}dist/${name}`)
    const { bytes, faults } = weightFaults(metafile, entry, limits)
    console.log(`dist/${name}: ${(bytes / 1000).toFixed(1)} KB to start with`)
    for (const fault of faults) console.error(`dist/${name}: ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
}

if (import.meta.main) await main()
