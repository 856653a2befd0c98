import { expect, test } from 'vitest'
import { hardCoded } from './hard-coded.ts'
import { filesUnder, programOfFiles } from './program.ts'

function foundIn(name: string, code: string): string[] {
  const program = programOfFiles({ [`/fixture/${name}`]: code })
  return filesUnder(program, '/fixture/').flatMap((file) => hardCoded(program, file))
}

test.for([
  ['<p>Book</p>', 'Book'],
  ['<p>\n  {1 + 1} free times\n</p>', 'free times'],
  ['<img alt="Portrait" />', 'Portrait'],
  ['<nav aria-label="Main" />', 'Main'],
  ['<input placeholder="City" />', 'City'],
  ['<input type="submit" value="Go" />', 'Go'],
  ['<meta name="description" content="Doctors" />', 'Doctors'],
  ['<meta property="og:title" content="Doctors" />', 'Doctors'],
  ['<Field label="City" />', 'City'],
  ['<Field label={`City ${1}`} />', 'City □'],
  ['<Field any="Choose a city" />', 'Choose a city'],
  ['<p>{Astro.url ? "Yes" : null}</p>', 'Yes'],
  ['<p>{Astro.url && `No ${1}`}</p>', 'No □'],
  ['<p title={Astro.url.hash ?? "None"} />', 'None'],
  ['---\nconst say = "Nothing found"\n---\n<p>{say}</p>', 'Nothing found'],
  ['<script>alert("Are you sure?")</script>', 'Are you sure?'],
] as const)('no catalogue has it, and it is found: %s', ([code, text]) => {
  expect(foundIn('page.astro', code)).toEqual([text])
})

test.for([
  '---\nimport "a b c"\nconst look = "flex w-full"\n---\n<p class="card flex grow">{look}</p>',
  '<p> · &nbsp; 12 — ★ </p>',
  '<style>p { font: inherit }</style>',
  '<svg viewBox="0 0 24 24"><path d="M 4 4 L 5 5" fill="none" /></svg>',
  '<meta name="viewport" content="width=device-width, initial-scale=1" />',
  '<p class:list={["card flex", Astro.url && "grow flex"]} aria-labelledby="one two" />',
  '<a href={Astro.url.hash === "of course" ? "/a" : "/b"} rel="noopener nofollow"><slot /></a>',
  '<input name="q" type="search" value={Astro.url.hash} autocomplete="given-name home" />',
  '{Astro.url.hash === "a" && <b>{Astro.url.hash}</b>}',
])('it is for programs, and nothing is found: %s', (code) => {
  expect(foundIn('page.astro', code)).toEqual([])
})

test('sentences of modules are found, and what only the log says is not', () => {
  const code = `
    export type Look = 'not read'
    class TooMuch extends RangeError {}
    export const refuse = () => new Response('We are closed')
    export const lines = { 'a b': ['Second sentence.'], policy: "script-src 'self'" }
    export function fail(n: number) {
      console.log('nobody sees this')
      if (n) throw new TooMuch('more than that')
      throw new Error(\`that is \${n} too many\`)
    }
  `

  expect(foundIn('module.ts', code)).toEqual(['We are closed', 'Second sentence.'])
})
