import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { siteBuildNeeded, writeBuildStamp } from './site-build.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('the site is built when one of its sources changed, and only then', () => {
  using folder = temporaryFolder()
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true })
    writeFileSync(join(folder.path, file), content)
  }
  write('site/src/pages/index.astro', 'home')
  write('functions/doctors/vocabulary.ts', 'words')
  write('functions/doctors/queries.ts', 'queries')
  expect(siteBuildNeeded(folder.path)).toBe(true)

  write('dist/site/server/entry.mjs', 'built')
  writeBuildStamp(folder.path)
  expect(siteBuildNeeded(folder.path)).toBe(false)

  write('functions/doctors/queries.ts', 'other queries')
  write('site/.astro/types.d.ts', 'generated')
  expect(siteBuildNeeded(folder.path)).toBe(false)

  write('functions/doctors/vocabulary.ts', 'other words')
  expect(siteBuildNeeded(folder.path)).toBe(true)

  writeBuildStamp(folder.path)
  write('site/src/ui/Card.astro', 'a new file')
  expect(siteBuildNeeded(folder.path)).toBe(true)
})
