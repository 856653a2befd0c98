import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** What people read, by its path from the root. */
export const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('docs/**/*.md', { cwd: ROOT }),
]

export const readDocument = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The lines of all blocks of a document that are written in this language. */
export function linesOf(text: string, language: string): string[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))
  return [...blocks].flatMap(([, block = '']) => block.split('\n')).filter((line) => line.trim())
}
