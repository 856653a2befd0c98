import { expect, test } from 'vitest'
import { isNear, likeness } from './likeness.ts'

test.each([
  ['boise', 'boise', 0],
  ['boise', 'boi', 1],
  ['new york', 'york', 2],
  ['boise', 'oise', undefined],
])('how well "%s" begins with "%s": %s', (phrase, typed, expected) => {
  expect(likeness(phrase, typed)).toBe(expected)
})

test.each([
  ['chicago', 'chicg', true],
  ['chicago', 'chicgo', true],
  ['chicago', 'chiica', true],
  ['houston', 'hxusxon', true],
  ['boise', 'byis', false],
  ['chicago', 'hicago', false],
  ['dallas', 'dxlxas', false],
])('whether "%s" begins nearly as "%s": %s', (phrase, typed, expected) => {
  expect(isNear(phrase, typed)).toBe(expected)
})
