// Installs what `npm start` (run) or `npm test` (all) needs, when it is missing and only then.
// This is the one file that any Node >= 20 must be able to run: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.doktolib-install.json')

const set = process.argv[2]
if (set !== 'run' && set !== 'all') {
  console.error('Usage: node bin/install.mjs run | all')
  process.exit(2)
}

const wanted = fingerprint()
const stamp = readStamp()
const isInstalled = stamp?.fingerprint === wanted && (stamp.set === set || stamp.set === 'all')
if (!isInstalled) install()

function install() {
  console.log(
    set === 'run'
      ? 'Installing what Doktolib needs to run; this happens once and takes about half a minute …'
      : 'Installing what Doktolib and its tests need; this happens once and takes about a minute …',
  )
  // Without a stamp an interrupted install is simply done again.
  rmSync(stampFile, { force: true })

  // Not `npm ci`: npm leaves optional packages of other platforms out of a lockfile when its
  // registry did not have them, and `npm ci` then refuses the whole lockfile on every platform.
  // `npm install` takes the same locked versions and checks the same integrity hashes.
  const args = ['install', '--no-save', '--prefer-offline', '--loglevel=error']
  // The user's own npm settings (or NODE_ENV) may leave out what we need; these flags outrank them.
  args.push('--ignore-scripts=false', '--include=optional', '--include=prod')
  args.push(set === 'run' ? '--omit=dev' : '--include=dev')

  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const started = Date.now()
  const { status, signal, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: '' },
  })
  if (status !== 0) {
    if (error) console.error(error.message)
    if (!signal)
      console.error('The install failed; npm says above why. Run the same command again.')
    process.exit(status ?? 1)
  }
  mkdirSync(modules, { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, set }) + '\n')
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`)
}

/** Changes with anything that could make npm install something else. */
function fingerprint() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const parts = [
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
    manifest.dependencies,
    manifest.optionalDependencies,
    manifest.devDependencies,
    manifest.overrides,
    manifest.allowScripts,
    process.platform,
    process.arch,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}
