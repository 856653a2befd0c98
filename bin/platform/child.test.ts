import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finish, startChild } from './child.ts'
import { isGoneWithin } from './processes.ts'
import { temporaryFolder } from './temporary-folder.ts'

function aScript(folder: string, source: string): string {
  const file = join(folder, 'script.mjs')
  writeFileSync(file, source)
  return file
}

test('a child that fails is quoted, and its words are in its log', async () => {
  using folder = temporaryFolder()
  const script = aScript(
    folder.path,
    `console.log('working'); console.error('no paper'); process.exit(3)`,
  )

  const printer = startChild({ name: 'printer', args: [script], env: {}, logs: folder.path })

  await expect(finish(printer)).rejects.toThrow(/The printer ended with code 3[^]*no paper/)
  expect(readFileSync(join(folder.path, 'printer.log'), 'utf8')).toContain('working')
})

test('a child sees the environment that it was given and nothing else', async () => {
  using folder = temporaryFolder()
  const script = aScript(folder.path, `console.log(Object.keys(process.env).join())`)

  const child = startChild({
    name: 'child',
    args: [script],
    env: { ONLY: 'this' },
    logs: folder.path,
  })
  await finish(child)

  expect(child.lastLines()).toBe('ONLY')
})

test('a child that is stopped has ended afterwards', async () => {
  using folder = temporaryFolder()
  const script = aScript(folder.path, `setInterval(() => {}, 1000)`)
  const child = startChild({ name: 'child', args: [script], env: {}, logs: folder.path })

  await child.stop()

  expect((await child.ended).signal).toBe('SIGTERM')
})

test('children end by themselves when we are killed', async () => {
  using folder = temporaryFolder()
  const script = aScript(folder.path, `console.log(process.pid); setInterval(() => {}, 1000)`)
  const options = JSON.stringify({ name: 'child', args: [script], env: {}, logs: folder.path })
  const us = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { startChild } from ${JSON.stringify(import.meta.resolve('./child.ts'))}
       startChild({ ...${options}, show: console.log })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [said] = (await once(us.stdout, 'data')) as [Buffer]

  us.kill('SIGKILL')

  expect(await isGoneWithin(Number(said), 3_000)).toBe(true)
})
