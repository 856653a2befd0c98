import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['smith', 'smith', 0],
  ['smtih', 'smith', 1],
  ['smit', 'smith', 1],
  ['smithe', 'smith', 1],
  ['smyth', 'smith', 1],
  ['dermatolgist', 'dermatologist', 1],
  ['chigaco', 'chicago', 2],
])('%s is %s with %i mistakes', (typed, meant, mistakes) => {
  expect(editDistance(typed, meant, 2)).toBe(mistakes)
})

test('counting stops where there are too many mistakes', () => {
  expect(editDistance('boston', 'chicago', 2)).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
})
