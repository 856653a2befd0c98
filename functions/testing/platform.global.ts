import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { temporaryFolder } from '../../bin/platform/temporary-folder.ts'
import { findChromium } from './chromium.ts'
import { startPlatform } from './platform.ts'

/** One platform for the whole run, on ports and data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder()
  const platform = await startPlatform(folder.path, {
    SEED_NUM_DOCTORS: '100',
    // Each visitor of a test comes by a proxy of their own, as `aVisitor` says, and then the site.
    TRUSTED_PROXY_HOPS: '2',
  })
  findChromium()
  await platform.ready
  project.provide('siteUrl', platform.siteUrl)
  project.provide('apiUrl', platform.apiUrl)
  project.provide('mailboxUrl', platform.mailboxUrl)
  project.provide('jwtSecret', readFileSync(join(folder.path, 'secrets/jwt-secret'), 'utf8'))
  return async () => {
    await platform.stop()
    folder[Symbol.dispose]()
  }
}
