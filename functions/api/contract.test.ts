import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { PersonName, TypedParagraphs, TypedText } from './contract.ts'

const name = PersonName(80)

describe('a name', () => {
  test.each([
    'Ana',
    "O'Neil",
    'O’Neil',
    'J.R. Łukasz',
    'Mary-Ann van der Berg',
    'José (Pepe)',
    '李',
    'Martin Luther King, Jr.',
  ])('may be %s', (text) => {
    expect(z.safeParse(name, text).success).toBe(true)
  })

  test.each([
    'visit http://evil.example',
    'evil.example',
    'www.evil',
    'a@b',
    '<b>Ana</b>',
    '...',
    'Ana\u202Eanna',
    'A\u200Bna',
    'Ana\nBcc',
  ])('cannot carry an address, a tag or what nobody sees: %j', (text) => {
    expect(z.safeParse(name, text).success).toBe(false)
  })
})

test('a text keeps its paragraphs only where it may have several', () => {
  const text = 'Since Monday.\n\nWorse at night.'

  expect(z.safeParse(TypedParagraphs(100), text).success).toBe(true)
  expect(z.safeParse(TypedText(100), text).success).toBe(false)
})
