import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { allowed } from '../../test/words/allowed.ts'
import { writtenAs } from '../../test/words/astro-files.ts'
import { readCatalogue } from '../../test/words/catalogue.ts'
import { hardCoded } from '../../test/words/hard-coded.ts'
import { filesUnder, siteProgram, SOURCES } from '../../test/words/program.ts'
import { sampleCalls } from '../../test/words/samples.ts'
import { alikeWords, brokenWords, saidIn, unlikeWords } from '../../test/words/translation.ts'
import { unusedWords } from '../../test/words/unused-words.ts'
import { wordsIn } from './words.ts'

const WORDS = join(SOURCES, 'words/')

const program = siteProgram()
const checker = program.getTypeChecker()
const catalogue = readCatalogue(program, join(WORDS, 'en/words.ts'), 'en')
const files = filesUnder(program, SOURCES)
const samples = new Map(
  catalogue.words.map(({ path, symbol }) => [
    path,
    sampleCalls(checker, checker.getTypeOfSymbol(symbol)),
  ]),
)
const english = saidIn(wordsIn('en'))
const calls = (path: string) => samples.get(path) ?? []

test('every word is said somewhere', () => {
  expect(unusedWords(program, catalogue, files)).toEqual([])
})

test('without the pages nearly all words would be left over', () => {
  const words = files.filter(({ fileName }) => fileName.startsWith(WORDS))

  expect(unusedWords(program, catalogue, words)).toContain('booking.title')
})

test('every sentence of the site comes from the catalogue', () => {
  const found = files
    .filter(({ fileName }) => !fileName.startsWith(WORDS))
    .flatMap((file) =>
      hardCoded(program, file).map(
        (text) => `${relative(SOURCES, writtenAs(file.fileName))}: ${text}`,
      ),
    )

  expect(found.toSorted()).toEqual(Object.keys(allowed.texts).toSorted())
})

describe.for(languages)('in %s', (language) => {
  const said = saidIn(wordsIn(language))

  test('every word makes a whole sentence of any values', () => {
    expect(brokenWords(said, calls)).toEqual([])
  })

  test('there are the words that there are in English, of the same values', () => {
    expect(unlikeWords(english, said)).toEqual([])
  })
})

test.for(languages.filter((language) => language !== 'en'))(
  'nothing was left in English in %s',
  (language) => {
    const left = alikeWords(english, saidIn(wordsIn(language)), calls)

    const reasons = allowed.alike.filter(({ inLanguages }) => inLanguages.includes(language))
    expect(left.toSorted()).toEqual(reasons.map(({ path }) => path).toSorted())
  },
)
