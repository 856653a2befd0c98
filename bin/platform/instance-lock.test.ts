import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockInstance } from './instance-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

const lockElsewhere = (directory: string, then: string) => [
  '--expose-gc',
  '--input-type=module',
  '--eval',
  `import { lockInstance } from ${JSON.stringify(import.meta.resolve('./instance-lock.ts'))}
   lockInstance(${JSON.stringify(directory)}); ${then}`,
]

test('a second platform on the same data is refused, and told which process has it', () => {
  using folder = temporaryFolder()
  const unlock = lockInstance(folder.path)

  expect(() => lockInstance(folder.path)).toThrow(
    `already runs with the data in ${folder.path} (process ${process.pid})`,
  )
  unlock()
  lockInstance(folder.path)()
})

test('a platform that was killed does not keep the next one out', async () => {
  using folder = temporaryFolder()
  const killed = spawn(
    process.execPath,
    lockElsewhere(
      folder.path,
      "globalThis.gc(); console.log('locked'); setInterval(() => {}, 1000)",
    ),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  using _ = { [Symbol.dispose]: () => killed.kill('SIGKILL') }
  await once(killed.stdout, 'data')
  expect(() => lockInstance(folder.path)).toThrow('already runs')

  killed.kill('SIGKILL')
  await once(killed, 'exit')

  expect(
    execFileSync(process.execPath, lockElsewhere(folder.path, "console.log('mine')")).toString(),
  ).toBe('mine\n')
})

test('a folder that cannot be used is named as what it is', () => {
  using folder = temporaryFolder()
  writeFileSync(
    join(folder.path, 'platform.lock'),
    'this is no lock file, but something else '.repeat(9),
  )

  expect(() => lockInstance(folder.path)).toThrow(
    `DATA_DIR is ${folder.path}, where nothing can be kept`,
  )
})
