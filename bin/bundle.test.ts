import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { expect, test } from 'vitest'
import { bundle, bundles } from './bundle.ts'
import { weightFaults } from './bundle/weight.ts'

async function withDirectory(use: (directory: string) => Promise<Metafile>): Promise<Metafile> {
  const directory = await mkdtemp(join(tmpdir(), 'doktolib-bundle-'))
  try {
    return await use(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

test.each(['lambda', 'visio'] as const)('%s starts light', async (name) => {
  const { entry, limits } = bundles[name]

  const metafile = await withDirectory((outdir) => bundle(name, outdir))

  expect(weightFaults(metafile, entry, limits).faults).toEqual([])
})

test('the API describes itself without what makes the description', async () => {
  const metafile = await withDirectory((outdir) => bundle('lambda', outdir))

  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs))
  expect(inputs).toContain('functions/api/openapi.ts')
  expect(inputs.filter((input) => input.includes('to-json-schema'))).toEqual([])
})

test('the whole of zod, with all its languages, would be noticed', async () => {
  const { metafile } = await build({
    stdin: { contents: `import { z } from 'zod'; z.string()`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
    outdir: 'any',
    metafile: true,
  })

  const { faults } = weightFaults(metafile, '<stdin>', bundles.lambda.limits)

  expect(faults[0]).toMatch(/^weighs \d+ bytes/)
  expect(faults).toContainEqual(expect.stringContaining('zod/v4/locales/fr.js'))
})

test('what is imported only when asked for does not count', async () => {
  const { metafile } = await build({
    stdin: { contents: `import('zod')`, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: 'any',
    metafile: true,
  })

  expect(weightFaults(metafile, '<stdin>', bundles.lambda.limits).faults).toEqual([])
})
