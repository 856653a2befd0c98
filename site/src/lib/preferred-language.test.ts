import { expect, test } from 'vitest'
import { preferredLanguage } from './preferred-language.ts'

test.for([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['it, de;q=0.7, en;q=0.3', 'de'],
  ['en;q=0.2, ES-mx ; q=0.9', 'es'],
  ['fr;q=0, en', 'en'],
  ['en-US', 'en'],
  ['it', undefined],
  ['*', undefined],
  ['fr;q=x', undefined],
  ['', undefined],
  [null, undefined],
] as const)('who asks for %s would rather read %s', ([header, language]) => {
  expect(preferredLanguage(header)).toBe(language)
})
