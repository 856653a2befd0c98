import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }

const version = manifest.devDependencies['@sparticuz/chromium']
const CACHE = join(import.meta.dirname, '../../.cache')
const FOLDER = join(CACHE, `chromium-${version}`)

/** The package unpacks into TMPDIR; with this it adds libraries that a bare machine does not have. */
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()"
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${FOLDER}/fonts</dir><cachedir>${FOLDER}/font-cache</cachedir></fontconfig>
`

/** How a browser is started here. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/**
 * The Chromium that CHROMIUM_PATH names, or the one of npm, unpacked once a checkout: whole or not
 * at all, whoever else does the same at this moment.
 */
export function findChromium(): Chromium {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return { executablePath: chosen, env }
  if (!existsSync(FOLDER)) unpack()

  const executablePath = join(FOLDER, 'chromium')
  if (lacksLibraries(executablePath)) env['LD_LIBRARY_PATH'] = join(FOLDER, 'al2023/lib')
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(FOLDER, 'fonts.conf')
  return { executablePath, env }
}

function unpack(): void {
  mkdirSync(CACHE, { recursive: true })
  const unfinished = mkdtempSync(join(CACHE, 'chromium-new-'))
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: unfinished },
    })
    writeFileSync(join(unfinished, 'fonts.conf'), FONTS)
    renameSync(unfinished, FOLDER)
  } catch (error) {
    // Somebody else may have been faster; a folder that is there is whole.
    if (!existsSync(FOLDER)) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return false
  }
}
