import { expect, test } from 'vitest'
import { alternates, canonicalPath } from './addresses.ts'

test.for([
  ['/', '/'],
  ['/fr/', '/fr'],
  ['//evil.example/manage', '/evil.example/manage'],
  ['/fr//doctor/x/', '/fr/doctor/x'],
] as const)('%s is known as %s', ([path, canonical]) => {
  expect(canonicalPath(path)).toBe(canonical)
})

test('from whichever language one comes, the alternates are the same', () => {
  const fromFrench = alternates('https://d.example', '/fr/doctor/x')

  expect(fromFrench).toEqual(alternates('https://d.example', '/doctor/x'))
  expect(fromFrench.map(({ hreflang, href }) => `${hreflang} ${href}`)).toEqual([
    'en https://d.example/doctor/x',
    'fr https://d.example/fr/doctor/x',
    'es https://d.example/es/doctor/x',
    'de https://d.example/de/doctor/x',
    'x-default https://d.example/doctor/x',
  ])
})
