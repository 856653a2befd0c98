import { expect, test } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { filesUnder, programOfFiles } from './program.ts'
import { unusedWords } from './unused-words.ts'

const CATALOGUE = `
  const short = (day: string) => 'on ' + day
  export const en = {
    short,
    title: 'Title',
    lonely: 'Nobody says this',
    list: ['a', 'b'],
    visit: (day: string) => en.part.of(en.part.whole, day),
    part: { of: (a: string, b: string) => a + b, whole: 'Whole', rest: 'Rest' },
    mode: { in_person: 'Here', video: 'There' },
    message: { title: 'Sorry', text: 'Not found' },
    deep: { inner: { one: 'One', two: 'Two' } },
  }
  export type Words = typeof en
`

/** The words left over by a file that says this with \`words\` at hand. */
function leftOver(code: string, name = 'page.ts'): string[] {
  const words = "import { en as words, type Words } from './en.ts'"
  const fence = name.endsWith('.astro') ? '---\n' : ''
  const program = programOfFiles({
    '/fixture/en.ts': CATALOGUE,
    [`/fixture/${name}`]: `${fence}${words}\n${code}`,
  })
  const catalogue = readCatalogue(program, '/fixture/en.ts', 'en')
  return unusedWords(program, catalogue, filesUnder(program, '/fixture/'))
}

const all = leftOver('')
const without = (...used: string[]) => all.filter((path) => !used.includes(path))

test('a catalogue that nothing speaks is all left over', () => {
  expect(all).toHaveLength(14)
  expect(leftOver('const say = words; const { deep } = words')).toEqual(all)
})

test.for([
  ['words.title', ['title']],
  ["words['title']", ['title']],
  ['words.short("x")', ['short']],
  ['words.list.map((item) => item)', ['list']],
  ['words.visit("x")', ['visit', 'part.of', 'part.whole']],
  ['const say = words.deep; say.inner.one', ['deep.inner.one']],
  ['const say = Math.random() ? words.part : words.mode; "rest" in say && say.rest', ['part.rest']],
  ['const { title, message: { text } } = words; text', ['title', 'message.text']],
  ['const { one } = words.deep.inner', ['deep.inner.one']],
  ['const { title, ...rest } = words.message', ['message.title', 'message.text']],
  [
    'const key = "video" as "video" | "in_person"; words.mode[key]',
    ['mode.in_person', 'mode.video'],
  ],
  ['const key = "video" as const; words.mode[key]', ['mode.video']],
  ['Object.entries(words.mode)', ['mode.in_person', 'mode.video']],
  ['const all = { ...words.deep }', ['deep.inner.one', 'deep.inner.two']],
  [
    'const use = (all: Record<string, string>) => all; use(words.mode)',
    ['mode.in_person', 'mode.video'],
  ],
  [
    'const use = (m: { text: string }) => m.text; use(words.message)',
    ['message.title', 'message.text'],
  ],
  ['const use = (say: Words["part"]) => say.rest; use(words.part)', ['part.rest']],
  ['const use = (say: Words) => say.deep.inner; use(words).two', ['deep.inner.two']],
  ['const other = { lonely: 1 }; other.lonely', []],
] as const)('what uses words and which: %s', ([code, used]) => {
  expect(leftOver(code)).toEqual(without(...used))
})

test('the template of an Astro file speaks as well', () => {
  const page = '---\n<p title={words.title}>{words.deep.inner.one}</p><slot {...words.message} />'

  expect(leftOver(page, 'page.astro')).toEqual(
    without('title', 'deep.inner.one', 'message.title', 'message.text'),
  )
})
