import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { asTsx, fromAstro } from './astro-files.ts'

const site = join(import.meta.dirname, '../..')
const astro = join(site, '../node_modules/astro')
/** The folder in which the site is written. */
export const SOURCES = join(site, 'src')

/** What every Astro file knows without an import. */
const AMBIENT = [join(astro, 'env.d.ts'), join(astro, 'astro-jsx.d.ts')]

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** The whole site without its tests, its Astro files in the TSX that `astro check` checks. */
export function siteProgram(): ts.Program {
  const config = ts.readConfigFile(join(site, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, site)
  const pages = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .map((name) => join(SOURCES, name))
  const files = new Map(pages.flatMap((path) => fromAstro(path, readFileSync(path, 'utf8'))))
  const onDisk = fileNames.filter(
    (path) => path.endsWith('.d.ts') || (path.startsWith(SOURCES) && !isTest(path)),
  )
  return programOf(files, [...AMBIENT, ...onDisk], { ...options, jsx: ts.JsxEmit.Preserve })
}

/** A program of nothing but these files, which need not be on any disk. */
export function programOfFiles(written: Readonly<Record<string, string>>): ts.Program {
  const files = new Map(
    Object.entries(written).flatMap(([path, text]) =>
      path.endsWith('.astro') ? fromAstro(path, text) : [[path, text] as const],
    ),
  )
  return programOf(files, [], {
    strict: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.Preserve,
    jsx: ts.JsxEmit.Preserve,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  })
}

/** The files in a folder of the program that somebody wrote, less declarations. */
export function filesUnder(program: ts.Program, folder: string): ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileName.startsWith(folder))
}

/** What is on the disk is parsed once, however many programs a test makes. */
const parsed = new Map<string, ts.SourceFile | undefined>()

function programOf(
  files: ReadonlyMap<string, string>,
  onDisk: readonly string[],
  options: ts.CompilerOptions,
): ts.Program {
  const host = ts.createCompilerHost(options)
  const disk = { ...host }
  // Without it folders are asked of the disk, where those of a fixture are not.
  delete host.directoryExists
  host.fileExists = (path) => files.has(path) || disk.fileExists(path)
  host.readFile = (path) => files.get(path) ?? disk.readFile(path)
  host.getSourceFile = (path, version, ...more) => {
    const text = files.get(path)
    if (text !== undefined) return ts.createSourceFile(path, text, version, true)
    if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, version, ...more))
    return parsed.get(path)
  }
  host.resolveModuleNameLiterals = (names, from, redirected, settings) =>
    names.map(({ text }) => {
      const page = asTsx(join(from, '..', text))
      return files.has(page)
        ? { resolvedModule: { resolvedFileName: page, extension: ts.Extension.Tsx } }
        : ts.resolveModuleName(text, from, settings, host, undefined, redirected)
    })
  return ts.createProgram([...onDisk, ...files.keys()], options, host)
}
