import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { documents, linesOf, readDocument } from './documents.ts'

const ROOT = join(import.meta.dirname, '..')
const isScript = (name: string) => name in manifest.scripts

test('every command that a document names exists', () => {
  const texts = documents.map(readDocument).join('\n')

  const named = [...texts.matchAll(/\bnpm (?:run (?:--silent )?([\w-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  )

  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'check', 'seed']))
  expect(named.filter((name) => !isScript(name))).toEqual([])
})

test('the README begins with one command, and every command in it can be tried', () => {
  const commands = linesOf(readDocument('README.md'), 'sh')

  expect(commands.slice(0, 2)).toEqual(['npm start', 'npm test'])
  expect(commands.slice(2).filter((line) => !line.startsWith('curl '))).toEqual([])
  expect(commands.slice(2).length).toBeGreaterThan(0)
})

test.for(documents)('every link of %s leads to a file and a heading', (document) => {
  const links = [...readDocument(document).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]

  const broken = links
    .map(([, link = '']) => link)
    .filter((link) => {
      const [path = '', heading] = link.split('#')
      const file = path ? resolve(ROOT, dirname(document), path) : join(ROOT, document)
      return !existsSync(file) || (heading !== undefined && !headingsOf(file).includes(heading))
    })

  expect(broken).toEqual([])
})

test('the README has the length of one that is read', () => {
  const lines = readDocument('README.md').split('\n').length

  expect(lines).toBeGreaterThanOrEqual(100)
  expect(lines).toBeLessThanOrEqual(150)
})

/** The headings of a document, as links name them. */
function headingsOf(file: string): string[] {
  const headings = readDocument(file.slice(ROOT.length + 1)).matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
