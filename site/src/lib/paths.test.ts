import { expect, test } from 'vitest'
import { languages } from '#vocabulary/languages'
import { languageOf, pathsIn, withLanguage } from './paths.ts'

test.each([
  ['/', 'en'],
  ['/doctor/1', 'en'],
  ['/fr', 'fr'],
  ['/de/doctor/1', 'de'],
  ['/french', 'en'],
  ['//es', 'en'],
  ['/it/doctor/1', 'en'],
])('the language of %s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language)
})

test.each([
  ['/', 'fr', '/fr'],
  ['/de', 'en', '/'],
  ['/de/doctor/1', 'es', '/es/doctor/1'],
  ['/doctor/1', 'en', '/doctor/1'],
  ['/fr//evil.example/x', 'en', '/evil.example/x'],
  ['//evil.example', 'fr', '/fr/evil.example'],
  ['/fr//evil.example', 'de', '/de/evil.example'],
] as const)('%s in %s is %s', (path, language, expected) => {
  expect(withLanguage(path, language)).toBe(expected)
})

test.each(languages)('every address in %s says so, and leads back to the same page', (language) => {
  const paths = pathsIn(language)
  const all = [
    paths.home(),
    paths.doctor('1', { at: 'x' }),
    paths.manage(),
    paths.search({ q: 'a' }),
  ]

  for (const path of all) {
    const [plain = ''] = path.split('?')
    expect(languageOf(plain)).toBe(language)
    expect(withLanguage(withLanguage(plain, 'fr'), language)).toBe(plain)
  }
})
