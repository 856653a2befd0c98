import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './platform/temporary-folder.ts'

test('a second start installs nothing', () => {
  using folder = temporaryFolder()
  const project = aProject(folder.path)

  expect(project.install('run').status).toBe(0)
  expect(project.install('run').stdout).toBe('')
  expect(project.timesRun()).toBe(1)
})

test('what the tests need includes what running needs, and not the other way round', () => {
  using folder = temporaryFolder()
  const project = aProject(folder.path)

  project.install('run')
  project.install('all')
  project.install('run')

  expect(project.timesRun()).toBe(2)
})

test('another lockfile or another dependency is installed; another script is not', () => {
  using folder = temporaryFolder()
  const project = aProject(folder.path)
  project.install('run')

  project.write('package-lock.json', '{"changed":true}')
  project.install('run')
  project.write('package.json', '{"dependencies":{"pg":"8"}}')
  project.install('run')
  project.write('package.json', '{"dependencies":{"pg":"8"},"scripts":{"x":"y"}}')
  project.install('run')

  expect(project.timesRun()).toBe(3)
})

test('a failed install ends with an error and is done again', () => {
  using folder = temporaryFolder()
  const project = aProject(folder.path)
  project.install('run')
  project.write('package-lock.json', '{"changed":true}')
  project.write('npm-fails', '')

  const failed = project.install('run')

  expect(failed.status).toBe(7)
  expect(failed.stderr).toContain('The install failed')
  expect(existsSync(join(folder.path, 'node_modules/.doktolib-install.json'))).toBe(false)
})

/** A project with an npm that only counts how often it is run. */
function aProject(folder: string) {
  const write = (file: string, content: string) => writeFileSync(join(folder, file), content)
  mkdirSync(join(folder, 'bin'))
  copyFileSync(join(import.meta.dirname, 'install.mjs'), join(folder, 'bin/install.mjs'))
  write('package.json', '{}')
  write('package-lock.json', '{}')
  write(
    'npm.mjs',
    `import { appendFileSync, existsSync } from 'node:fs'
     if (existsSync('npm-fails')) process.exit(7)
     appendFileSync('runs', process.argv.slice(2).join(' ') + '\\n')`,
  )
  return {
    write,
    install: (set: string) =>
      spawnSync(process.execPath, ['bin/install.mjs', set], {
        cwd: folder,
        encoding: 'utf8',
        env: { npm_execpath: join(folder, 'npm.mjs') },
      }),
    timesRun: () => readFileSync(join(folder, 'runs'), 'utf8').trim().split('\n').length,
  }
}
